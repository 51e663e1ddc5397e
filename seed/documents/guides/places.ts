import type { ReadingGuide } from './guide'

export const PLACES: ReadingGuide[] = [
  {
    publication: 'internal-migration-in-developing-economies-an-overview',
    background: [
      'Far more people move within countries than between them. A move from a village to the capital can be longer, dearer and stranger than one across a border, and yet it leaves no stamp in a passport. It is a change of address, a season on a plantation, a bed in the room of a cousin.',
      'For economists these moves were long the engine of growth: labour leaves farms where it adds little and goes to factories where it adds more. The picture explains a good deal and leaves out as much. Towns fill without factories. People go back and forth. Households keep one foot in each place, so that a bad harvest or a lost job does not ruin them.',
      'Governments have seldom liked it. Some issue permits for towns, some build houses in the countryside, some simply do not plan for the newcomers. Whether any of this slows people down is disputed; that it makes their lives harder is not.',
    ],
    questions: [
      'How large must an area be, and how long a stay, for a move to be counted?',
      'Who moves first, and who follows?',
      'What do those gain who move, compared with similar people who stay?',
      'What becomes of the places they leave?',
      'How are moves inside a country linked with those across its borders?',
    ],
    record: [
      'The record gives this as KNOMAD Working Paper 6 of May 2015 by Robert E. B. Lucas; an earlier version carried the date November 2014. It describes a survey of what is known about moves within developing countries, from measurement to causes and effects, in which internal and international migration are compared throughout.',
      'It belongs to the working group on internal migration and urbanization, whose synthesis report is another entry of this hub.',
    ],
    reading: [
      'Begin with measurement, even if you came for the effects. A country with large provinces shows less migration than one with small districts, with no difference in behaviour. Any comparison of countries in later chapters stands on this ground.',
      'For the effects, look for the way in which movers and stayers were made comparable. Wages in town are higher, and so are rents; those who go are younger and have been to school longer. A difference in wages that ignores this is a description of who moves.',
      'The comparison with international moves is the thread to follow. Write down what the two have in common (networks, information, debts, money sent home) and what only a border adds (papers, a language, the risk of being sent back). It is a good test of theories made for one of them.',
      'The survey covers several decades of work. Studies of the seventies describe economies that no longer exist, and some of the questions of today, such as work through a phone, are absent. Take from the older studies their questions and from newer ones their numbers.',
    ],
    terms: ['Internal migration', 'Urbanization', 'Literature review', 'Remittances'],
  },
  {
    publication: 'environmental-change-and-human-mobility-reducing-vulnerability-and-increasing-resilience',
    background: [
      'A drought does not put people on the road by itself. Between dry soil and a packed bag stand a family’s stock of grain, a neighbour’s help, a loan, a brother in town, and the price of cattle when everyone sells. Two households in the same valley decide differently and both for good reasons.',
      'For this reason researchers speak less of climate refugees than they once did and more of vulnerability and resilience. The first says how badly a household would be hurt; the second how well it recovers and learns. Moving is bound up with both. It can spread risks and bring in money, and it can also empty a household of those who work and leave the others worse off.',
      'The poorest often cannot go at all. They appear in no count of migrants, and a policy that looks only at people on the move will not find them.',
    ],
    questions: [
      'What is meant by resilience, and would a household recognise it?',
      'Which events are sudden and which slow, and does the answer to them differ?',
      'When is staying a choice and when a trap?',
      'Does money from those who left reach the households most at risk?',
      'Which measures help people whether or not they move?',
    ],
    record: [
      'The record names Susan F. Martin and Jonas Bergmann as authors and calls the text a KNOMAD policy brief; the page it was read from shows no date. It draws together several papers on how vulnerable or resilient households respond to environmental change. Mobility, the record says, is treated as both an outcome of vulnerability and something that changes it.',
      'The same authors took part in the article of 2021 on climate change, mobility and development, which can be read as a continuation.',
    ],
    reading: [
      'Draw the circle that the record describes: vulnerability leads to a move, and the move changes vulnerability. Then go through the brief and place each statement on one of the two arrows. Statements that fit neither are usually definitions; statements that fit both deserve a second look.',
      'A policy brief leaves out methods. Where a statement surprises you, find the paper behind it and see for which country, which hazard and which years it was made. A result on floods in a delta does not travel to a plateau.',
      'Take note of time. A household may be worse off in the first year after one of its members left, and better off in the fifth. A study that visits once sees only one of them.',
      'For work in a ministry, the most useful question is the last one above. Measures that help in either case, such as papers, a telephone network, a school that accepts children in the middle of the year, need no forecast of who will move.',
    ],
    terms: ['Vulnerability', 'Resilience', 'Adaptation', 'Planned relocation'],
  },
  {
    publication: 'accommodating-migration-to-promote-adaptation-to-climate-change',
    background: [
      'When this paper was written, the talk was of millions who would be driven out by the sea. Migration appeared at the end of a chain: the climate changes, adaptation fails, people flee. A few researchers turned the order around and asked whether moving might be one of the ways in which people adapt, and had always been.',
      'Pastoral peoples move with the rain. Islanders send sons to the mines and daughters to the hospitals of another country. Villagers have one member in town in case the harvest fails. In such places a rule that stops movement takes away a tool that has been used for generations.',
      'Moving whole communities by order is another thing. The history of resettlement for dams and plantations is one of land lost and promises kept late or not at all. Whoever counts on it as a remedy for a changing climate has to explain why it should go better this time.',
    ],
    questions: [
      'What makes a move an adaptation and not a failure to adapt?',
      'Who should pay for a move that the climate has made necessary?',
      'What is needed in the places where people arrive?',
      'Which risks fall on those who stay?',
      'At what point does resettlement become the only answer, and who decides that?',
    ],
    record: [
      'The record gives number 5270 of the policy research working papers of the World Bank, of April 2010, by Jon Barnett and Michael Webber. The paper argues, in the words of the record, that migration can strengthen the ability of communities to adapt and that resettlement should come last. It lists measures that lower the risks for people who move. It was written as a background paper to the World Development Report 2010.',
      'In this hub it stands beside the synthesis note of 2017 on planned relocation, which treats that last resort in detail.',
    ],
    reading: [
      'This is an early text in a debate that has grown since, and it can be read for the position it takes. Note the words for which it proposes others, and check in a recent work of this hub which of them have prevailed.',
      'Measures that lower risks are listed in the paper. Sort them by who would have to act: the country people leave, the country or town where they arrive, and bodies between states. A list that falls mostly to one of the three may be right and still not be carried out.',
      'Examples from small islands appear in much of this literature. They are clear and moving, and they are special: the distances are great, the numbers small and the ties with one or two destinations old. Before carrying an example over to a river delta with millions of people, name the three things that differ.',
      'Background papers support a larger report. The report of 2010 shows what was taken up, and a comparison of the two is a good lesson in how advice is made.',
    ],
    terms: ['Adaptation', 'Planned relocation', 'Vulnerability', 'Internal migration'],
  },
  {
    publication: 'migration-and-development-brief-29',
    background: [
      'Between leaving and arriving lies a country where one did not mean to be. People wait there for money, for a boat, for a paper, or for the courage to go on or back. Weeks become years. They work without a permit, their children are born without a certificate, and they appear neither in the plans of the country they left nor in those of the one they hope to reach.',
      'States in between are in an odd position. Neighbours pay them to hold people up, other neighbours blame them for letting people through, and their own citizens need the same jobs. Many are countries of emigration themselves and know what their own people meet abroad.',
      'In the spring of 2018 this was also a matter of diplomacy. Governments were at work on two compacts, one on refugees and one on migration, and had to find words for those who were neither settled nor on their way home.',
    ],
    questions: [
      'When does a stay stop being transit?',
      'Which services does a person need who intends to leave again?',
      'What can be done together by the state of origin, the one in between and the one of destination?',
      'Which development goals have an indicator that touches people on the move, and who reports it?',
      'How did the outlook of this brief compare with that of the year before?',
    ],
    record: [
      'Brief 29 is of April 2018, with seven authors beginning with Dilip Ratha, Sonia Plaza and Supriyo De. The record says that it tracks the indicators of the development goals on remittances and on recruitment costs and follows the talks on the Global Compact. The special section is about people in transit countries and what states of origin, transit and destination can do.',
      'Brief 30 of December 2018 was released for the adoption of the Compact, and the two are best read as a pair.',
    ],
    reading: [
      'Sort the content into three parts before you start: figures on money, indicators of the goals, and the special section. Each has its own kind of evidence. Figures on money come from central banks, indicators from agreed methods that were still young, and knowledge on transit mostly from interviews on the road.',
      'Be careful with counts of people in transit. The same person may be counted at three borders, while one who hides is counted at none. A number of crossings is not a number of persons.',
      'The three kinds of states named in the section are roles and not groups of countries. Take a country you know and write down what it does in each of the three roles. Measures that it demands from others in one role it will often find hard in another.',
      'For the indicators, note who is responsible, what unit is used and how many countries had reported at the time. Brief 31, a year later, checks several of these points and lets you see what came of them.',
    ],
    terms: ['Transit country', 'Indicator 10.7.1', 'Transfer cost', 'Refugee', 'Recruitment cost'],
  },
  {
    publication: 'migration-and-development-brief-37',
    background: [
      'The year 2022 brought prices not seen for a generation, a war in Europe and exchange rates that moved within weeks. People abroad felt the prices twice: their own rent and food became dearer, and so did the bread of those at home. What they sent had to stretch further at both ends.',
      'Exchange rates add a puzzle. A family paid in one currency sends to a country with a second, and the statistics add everything up in a third. When the third becomes stronger, the total shrinks although nobody sent less; when the currency of a sending country jumps, a total may grow although nobody sent more.',
      'The special focus of the brief is the climate. It had long been a subject of its own, with its own journals. To place it in a text on remittances says that money from abroad is part of how households live with storms and droughts, and that the climate will be part of where people live.',
    ],
    questions: [
      'How much of the growth is more money, and how much is exchange rates?',
      'Which corridors explain a regional total?',
      'What does the special focus say about people who cannot move?',
      'Are moves within a country and across borders kept apart?',
      'Which statements about the future are scenarios, and what do they assume?',
    ],
    record: [
      'The record dates Brief 37 to 30 November 2022, with the Migration and Remittances Team of the World Bank as author. It reports growth of about five percent in 2022 in spite of rising prices and war, and explains how exchange rates shaped the totals. The special focus looks at mobility under a changing climate. A short blog post of the same title introduces it.',
      'The hub also assigns it to the group on environmental change and migration, and through that group it can be found next to the Groundswell reports, which work with scenarios.',
    ],
    reading: [
      'With a growth rate in your hand, ask three things: in which currency, for which group of countries, and compared with which estimate of the year before. If the earlier year was revised in the meantime, the rate in this brief and the one in the next will differ without any error.',
      'Read the regional pages with the map of corridors in mind. For some regions one sending country decides the result, and the story of the region is the story of its labour market or its currency.',
      'A scenario is not a forecast. It says what follows if certain things hold. When the focus section quotes numbers of people who may move, find the scenario they belong to, the year they refer to, and whether they mean moves inside countries. A careful quotation has all three.',
      'The subject invites large words. A helpful test is to replace climate migration in each sentence by the event that is meant: a flood, a failed rain, salt in a well. If the sentence still says something, keep it.',
    ],
    terms: ['Remittances', 'Forecast', 'Adaptation', 'Corridor'],
  },
]
