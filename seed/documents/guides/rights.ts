import type { ReadingGuide } from './guide'

export const RIGHTS: ReadingGuide[] = [
  {
    publication: 'human-rights-indicators-for-migrants-and-their-families',
    background: [
      'Treaties on human rights speak of everyone. They do not stop at citizens, and most of their articles hold for people without papers as well. Between such a sentence and the life of a family lie laws, budgets, school offices and hospital counters, and at each of these a right can be lost without anyone having decided against it.',
      'Indicators are a way of following a right along this path. A first kind asks whether the state has bound itself and changed its laws. A second asks what it does: inspectors, interpreters, money. A third asks what people have in the end: children in school, accidents at work, births with a midwife. Only the three together tell a story, for a good law can go with poor results and the reverse.',
      'For migrants the difficulty begins with the data. Registers leave out those who fear to be registered. Surveys of households miss those who live where they work. And where data do exist, sharing them with the police would make them vanish.',
    ],
    questions: [
      'Which rights were chosen, and what was left aside?',
      'For every indicator: who could supply the figure, and how often?',
      'How are people in an irregular situation counted without putting them at risk?',
      'What is the comparison: citizens, other migrants, or a fixed standard?',
      'Can the set be used by an organisation without statisticians?',
    ],
    record: [
      'The record gives this as KNOMAD Working Paper 5 of April 2015, by Pablo Ceriani Cernadas, Michele LeVoy and Lilana Keith. It says that the paper explains why indicators help governments meet their duties towards migrants, and that it offers a framework for non-discrimination, education, health and decent work. It also discusses where the data can come from and gives examples from several regions.',
      'An expert meeting on the same subject was held in Geneva a year earlier; its summary is a separate entry in this hub and shows which questions were open at that time.',
    ],
    reading: [
      'Choose one right and follow it through the framework from the treaty to the outcome. For education this might be: the convention ratified, the school law that names every child, the circular that forbids schools to ask for papers, the share of children who attend. Write beside each step what you know of your own country. After one page you will see whether the framework fits.',
      'Do not add indicators up. A sum of law, effort and result has no meaning, and a ranking of countries by it rewards those who ratify. The use of such a set is to find the step at which things go wrong.',
      'Look at how the paper treats the absence of data. A gap is a finding when the state could have asked and did not. It is protection when asking would have done harm. The difference should be written down with the figure.',
      'If you want to use the set in practice, start with five indicators for which a source exists, publish them for two years, and add others when somebody has missed them.',
    ],
    terms: ['Rights indicator', 'Disaggregated data', 'Informal work', 'Policy coherence'],
  },
  {
    publication: 'understanding-women-and-migration-a-literature-review',
    background: [
      'For a long time studies of migration spoke of the migrant and meant a man who leaves first and is followed by a wife. Women have always moved for work, for study, for marriage and to get away, with others and alone. In many corridors they are the majority, because the work that is offered is in homes, hospitals and factories that look for women.',
      'To look at women is more than to split a table by sex. What a woman may decide, own and inherit shapes whether she can leave and on what terms. Where she works behind the door of a private house, inspection does not reach her. What she sends may be spent by others, and the care she used to give is now given by a grandmother or a daughter.',
      'Those who stay matter as much. The wife of a man abroad may become the head of the household in everything except in law, and loses the role again when he returns.',
    ],
    questions: [
      'Which questions were asked about women only, though they concern men as well?',
      'Which regions and kinds of work does the literature cover well, and which hardly?',
      'How do studies separate the effect of moving from the traits of those who move?',
      'What is known of daughters, sisters and mothers who stay?',
      'Do programmes that claim to reach women show who was reached?',
    ],
    record: [
      'The record names Anjali Fleury as author of this KNOMAD Working Paper 8 of February 2016. It describes a review of research on how women take part in migration and how it affects them and their families, with the aim of helping programmes to increase the gains and reduce the harm.',
      'In this hub it is the work most clearly tied to the theme of gender, which is meant to run through the work of all groups.',
    ],
    reading: [
      'Read a review as a map and not as a journey. Its headings tell which questions the field has learned to ask. Take a blank sheet and note under each heading the region, the method and the year of the studies named; the white spots are often worth more than the sentences.',
      'Be wary of the words empower and vulnerable. Both are used for very different things. A text gains when they are replaced by what is meant: has money of her own, can leave an employer, decides where the children go to school.',
      'Most studies compare women who moved with women who did not, and the two differed before anyone moved. Good studies say how they dealt with that. Where the review does not report it, go back to the source before building on it.',
      'For work on a programme, turn the review into three lists: what might help, what might harm, and what one would have to measure to notice either. The third list belongs into the budget from the start.',
    ],
    terms: ['Literature review', 'Disaggregated data', 'Informal work', 'Remittances'],
  },
  {
    publication: 'measuring-policy-coherence-for-migration-and-development-a-new-set-of-tested-tools',
    background: [
      'A ministry of labour negotiates contracts for workers abroad while the ministry of education wonders where its teachers have gone. A fund supports villages so that people may stay, and a trade rule closes the market for what the villages grow. None of these offices does anything wrong by its own lights. Seen from the kitchen table of a family, the state pulls on both ends of a rope.',
      'Coherence is the word for avoiding this. It is easy to praise and hard to see. Committees exist on paper, strategies quote one another, and yet the same form must be filled in at four offices. If one wants to know whether things improve, one has to say in advance what one would count.',
      'A dashboard shows several measures side by side without turning them into one grade. It resembles the instruments before a driver: none of them says whether the journey is a good one, but a light that turns red is a reason to stop and look.',
    ],
    questions: [
      'Are laws counted, or institutions, or what people meet at the counter?',
      'Who fills in the dashboard, and who checks it?',
      'What differs between the version for countries of origin and that for destinations?',
      'How can an official say that something does not work without being punished for it?',
      'Which results led to a decision?',
    ],
    record: [
      'The record names the thematic working group on policy and institutional coherence as author and gives no date. It describes two dashboards, one for countries of origin and one for destinations, that show how far policies take migration into account, and says that they were tried out in fifteen countries. A second entry of this hub describes the tool itself and says that it is meant for stock-taking and not for ranking countries.',
      'The group was chaired by three institutions together; a workshop in Paris in December 2013 stands at the start of this work.',
    ],
    reading: [
      'Ask of every indicator what a country would have to do to improve its value, and whether this would help anyone. If a new committee is enough, the indicator measures committees. If it takes a shorter wait for a certificate, it measures something a person can feel.',
      'A pilot in fifteen countries gives two kinds of results: values, and experience with the questionnaire. The second kind is the more lasting. Look for questions that were dropped, for answers that could not be compared, and for the time it took to fill in a form.',
      'Look also at who sat at the table. An exercise of this sort often has its best effect in the room where it is done, when officials of four ministries learn from each other what they do. That effect cannot be seen in any table, and it ends when the meeting ends unless someone is charged with going on.',
      'To use the tool at home, begin with the dashboard that fits your country less. A country of origin that fills in the form for destinations will often discover that it has become one.',
    ],
    terms: ['Policy coherence', 'Rights indicator', 'Disaggregated data', 'Skills recognition'],
  },
  {
    publication: 'migration-and-development-brief-23',
    background: [
      'People who flee used to be a matter for the agencies of relief, and people who move for work a matter for economists. The line is useful for law, because protection is owed to those who cannot go home. It is less useful for schools, wells and labour markets, where both arrive and stay for years.',
      'Flight rarely ends quickly. A household that has been displaced for five years needs an income and not only a ration. The country that receives it is in most cases not rich and did not choose its neighbours. What is built for refugees, a clinic or a road, can serve the district; what is not built must be shared by more people.',
      'Money plays a part as well. Families that flee have relatives elsewhere who send what they can, and those who reach a country with wages become senders themselves. Little of it is visible, since a refugee without papers may not open an account.',
    ],
    questions: [
      'Which groups are counted as forced migrants, and by whom?',
      'What does it cost a country to host, and who has measured it?',
      'What do refugees add, when they are allowed to work?',
      'How long does aid last compared with displacement?',
      'Which lesson of development work has proved useful in a place of refuge?',
    ],
    record: [
      'The record dates Brief 23 to 6 October 2014 and lists nine authors, Dilip Ratha first. It combines the outlook for remittances with a special section on people forced to flee, and argues, in the words of the record, that forced migration is a development matter as well as a humanitarian one, since most refugees live in developing countries. Pakistan and Iran are named among the hosts.',
      'Two years later KNOMAD published the study on the right of refugees to work, and the blog post on remittances and displacement followed in 2017. Together they show a subject moving from a special section to a programme of work.',
    ],
    reading: [
      'The brief has two halves that can be read apart. The outlook is a document of its autumn, to be compared with the briefs before and after it. The special section is an argument, and deserves to be read as one: what is claimed, for which countries, and with what evidence.',
      'Watch the totals. Refugees under the mandate of two different agencies, people displaced inside their country, and those who have asked for asylum and wait are often added in one text and kept apart in the next. Before comparing two figures, find out which of these they contain.',
      'The countries of refuge named in the text were those of 2014. The list has changed since; that most of those who flee stay near has not.',
      'A good exercise is to take one proposal from the section and look for it in the later works: was it tried, where, and did anybody measure the result?',
    ],
    terms: ['Refugee', 'Internally displaced person', 'Host community', 'Remittances'],
  },
]
