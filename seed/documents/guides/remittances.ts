import type { ReadingGuide } from './guide'

export const REMITTANCES: ReadingGuide[] = [
  {
    publication: 'migration-and-development-brief-32',
    background: [
      'When a pandemic closes borders, it touches people who live from movement in several ways at once. Those who have left lose work, because many are employed in hotels, building, farming and care. Those about to leave wait at home with a debt for a job that no longer exists. Those who want to go back may find no flight. Families who count on money from abroad learn within a month what the loss of a single wage means.',
      'Remittances matter in such a moment because they usually move against the tide. After a storm or a bad harvest at home, people abroad send more. A crisis that strikes the sending and the receiving country on the same day takes that cushion away, and this is what made the spring of 2020 unlike earlier shocks.',
      'The shock was also harder to measure than others. Offices that collect statistics were closed, surveys by visit were stopped, and the figures of central banks arrive with a delay of months. An early assessment therefore rests on models of the past more than on observation.',
    ],
    questions: [
      'Which assumptions carry the forecast, and which of them could be checked by the end of the same year?',
      'How does the text treat people who moved within their own country and went home when towns closed?',
      'Does it separate the fall in what people earn from the difficulty of sending it?',
      'Which of the measures it names can a government take alone, and which need an agreement with others?',
      'What does it say of those without papers, who could not ask for help?',
    ],
    record: [
      'The record dates the brief to 22 April 2020 and names the Migration and Remittances Team of the World Bank as author. It describes the text as a first assessment of the pandemic for migrants and for remittances, with a forecast of a very steep fall in 2020. It also says that the brief points to risks for health and jobs and to internal migrants, and that it asks governments to include migrants in their measures.',
      'Three later briefs in the same series carry the pandemic in their title: the second look of October 2020, the one of May 2021 that found a much smaller fall than forecast, and the autumn update of that year. Anyone who quotes the first should quote the one of May 2021 with it.',
    ],
    reading: [
      'Read this brief together with its successors, and as a document of its week. Its forecast is of interest for how it was made: which relation between growth abroad and money sent home it used, and why that relation did not hold in the year that followed. Official figures may have risen while total flows rose less, because people who used to carry cash could not travel and turned to registered services.',
      'When you take a number from it, note the group of countries it is for. Totals for low- and middle-income countries change when a country is moved between income classes. Note also whether a rate of change is measured in dollars, for the value of the currencies of sending countries moves the total even when nobody sends less.',
      'For policy, the part on people is the one that ages least: who is left out of health care, of wage support and of news in their own language is a question for every crisis.',
    ],
    terms: ['Remittances', 'Forecast', 'Internal migration', 'Informal work', 'Transfer cost'],
  },
  {
    publication: 'migration-and-development-brief-39',
    background: [
      'Countries with many citizens abroad look at two kinds of money. One arrives every month in small sums and is spent on food, school and rent. The other stays abroad: savings in bank accounts, in pension plans and in houses. The second is far larger for many communities, and only a little of it ever reaches the country of origin as investment.',
      'A government that wants a part of these savings can sell a bond to people abroad, offer deposits in foreign currency, or use the steady flow of remittances to borrow more cheaply from others. Each of these promises something that must be kept for years. A default would hurt the very people whose goodwill was the reason for the offer.',
      'There are other hurdles. A public offer of securities is regulated where the buyers live and not where the seller is. Buyers want to know what the money is for. And a community abroad is not one group: some left for work and wish to return, others fled from the government that now asks for money.',
    ],
    questions: [
      'Who is meant by people abroad: citizens, those born in the country, or their children as well?',
      'What would make a saver prefer such a bond to a deposit in the country of residence?',
      'Which authority must approve an offer, and at what cost?',
      'How does the outlook for remittances at the start of the brief bear on the special section at its end?',
      'Is a borrower able to pay back in a foreign currency if its own loses value?',
    ],
    record: [
      'According to the record the brief appeared on 18 December 2023. It estimates remittances to low- and middle-income countries at 669 billion dollars in 2023 and expects a weaker year 2024. The special section deals with diaspora bonds and other ways of raising finance from people abroad. Among the countries named are India, Mexico, China, the Philippines and Egypt, and smaller economies in which such money weighs heavily, such as Tajikistan, Tonga, Samoa and Lebanon.',
      'Brief 40 of June 2024 returns to the year 2023 with later figures. For a number about 2023, look there too and quote the newer one.',
    ],
    reading: [
      'Begin with the special section if finance is your subject, and read the outlook afterwards for scale. Keep three things apart that are easily mixed: what households receive, what people abroad own, and what a government could borrow against either of them.',
      'A single successful issue is no proof that the next country will succeed. Ask of each example what the country paid in interest compared with an ordinary bond of that year, how much was sold, and to whom. An issue may have been bought in the end by banks at home.',
      'Large totals and large shares point to different places. The countries that receive the most dollars are populous, while those that depend most on them are small. A rule that suits the first group may be out of reach for an island state with a few thousand families abroad.',
      'For teaching, the brief goes well with two short texts in this hub: the blog posts on bonds of 2009 and on innovative financing, which show how long the idea had been in the air.',
    ],
    terms: ['Diaspora bond', 'Remittances', 'Balance of payments', 'Forecast'],
  },
  {
    publication: 'mitigating-the-effects-of-de-risking-in-emerging-markets-to-preserve-remittance-flows',
    background: [
      'Money crosses a border because two banks keep accounts with each other. A small transfer operator does not hold such accounts itself; it is a customer of a bank that does. If that bank ends the relation, the operator can take cash over the counter and yet has no lawful way of moving it.',
      'Banks end relations for a simple reason. Rules against money laundering and the financing of terror oblige them to know their customers and, to a degree, the customers of these. The fine for an oversight is high, the income from a small operator is low, and no one is punished for saying no. What is reasonable for each bank can leave a whole corridor without a service.',
      'Those who pay for it are at the end of the line: a family in a place without a bank, an aid agency that needs to pay salaries, an honest operator. Some of the traffic then goes to channels nobody watches, so that a rule made for safety makes the flow of money harder to see.',
    ],
    questions: [
      'How can the closing of accounts be measured, when banks do not publish it?',
      'Which part of it follows from the rules themselves, and which from uncertainty about how they are applied?',
      'Would better identity documents and shared registers lower the cost of checking?',
      'Who could carry a remaining risk that no single bank is willing to carry?',
      'How would one notice that an operator has moved its business to an unregistered channel?',
    ],
    record: [
      'The record lists this as number 22 of the EM Compass notes of the International Finance Corporation, dated November 2016, with the corporation as author. It says that the note explains why banks withdraw from transfer operators under rules against money laundering, who is hurt by it, and what could be done.',
      'The subject returns in several briefs of this hub. Brief 21 reports the closing of operators’ accounts, and Brief 25 warns that it may undo progress on price.',
    ],
    reading: [
      'A note of this length is written for people who have to decide something. Read it with a pen and mark three kinds of sentences: those that describe, those that explain, and those that recommend. The third kind is only as good as the first two, so check whether each recommendation answers a cause that was named.',
      'Evidence in this field comes mostly from surveys in which operators or central banks were asked about accounts lost. Those who had to give up no longer answer, and those who stay have reason to speak of it. Look for the number asked and the number who answered.',
      'Keep an eye on the date. Standards and guidance have been revised since 2016, and several supervisors have stated more clearly what they expect. What has hardly changed is the arithmetic of a bank that weighs a small income against a large risk, and this is the part to carry away.',
      'If you work in a country of the sending side, the most useful thing to take from the note may be a list of whom to bring to one table: supervisor, bank, operator, and an association of those who send.',
    ],
    terms: ['De-risking', 'Corridor', 'Transfer cost', 'Remittances'],
  },
  {
    publication: 'south-south-migration-and-remittances',
    background: [
      'The picture most people have of migration is a line from a poor country to a rich one. Much movement does not follow it. People go to the next country because it is near, because they speak the language or have relatives across a border that was drawn through the middle of a region, or because there is work at harvest time. Others flee, and nearly all who flee stay close.',
      'Such moves are counted badly. The countries concerned have fewer means for censuses and border statistics, short stays leave no trace, and money is carried home in a pocket. What is not counted is not seen by ministries, donors or, for a long time, by research.',
      'To estimate the flows that are missing one has to combine what exists: censuses that ask where people were born, national accounts that show what was received in all, and an assumption about how much a person sends from one place to another.',
    ],
    questions: [
      'Which countries are counted as South, and what would change with another list?',
      'How are people treated whose place of birth now lies in another state?',
      'On which assumption does the amount sent from one country to another depend?',
      'Which corridors are known from surveys, so that the estimate can be compared with an observation?',
      'What would a government in the South do differently if it believed these figures?',
    ],
    record: [
      'The record gives the work as number 102 of the working papers of the World Bank, first printed in April 2007, by Dilip Ratha and William Shaw. It says that the paper shows migration between developing countries to be almost as large as migration to richer ones and mostly between neighbours. It also says that the paper estimates remittances along these routes and set the method for the bilateral matrices that came later.',
      'That last point makes it a work to read for its appendix. Tables of remittances between pairs of countries are used widely, and often without a word on the fact that they are the result of a model.',
    ],
    reading: [
      'Read the method before the results. A matrix of remittances by pair of countries spreads a known total over the pairs according to where migrants live and what incomes are there and at home. It cannot be better than the counts of migrants that go into it, and it cannot show a change in behaviour, because behaviour is assumed.',
      'Then test the claim that interests you against the assumption. If richer hosts are assumed to lead to larger sums per head, the finding that more is sent from richer hosts is no discovery.',
      'The distances between the years matter too. The censuses used are of the years around 2000. Some hosts of that time have become countries of origin since, and some borders have opened or closed. Use later data for the size of flows and this work for the question and for the way of answering it.',
      'A last piece of advice concerns quotation. Say estimated, name the year of the counts, and give the pair as from and to. A reader who meets the number without these three words will take it for a measurement.',
    ],
    terms: ['South-South migration', 'Corridor', 'Remittances', 'Balance of payments', 'Refugee'],
  },
]
