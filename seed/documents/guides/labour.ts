import type { ReadingGuide } from './guide'

export const LABOUR: ReadingGuide[] = [
  {
    publication: 'what-do-migrant-workers-pay-for-foreign-jobs-knomad-data-and-sdg-indicator-10-7-1',
    background: [
      'A job abroad can be bought. Between the employer who needs a worker and the village where the worker lives stand agents, sub-agents, clinics, visa offices and airlines, and each of them has a price. In principle the employer should pay for recruitment. In practice the bargaining power lies elsewhere: there are more people who want a job than jobs, and the one who pays gets it.',
      'The price matters beyond the sum. Many workers borrow for it, at rates that a bank would not dare to ask. They start abroad in debt, cannot leave a bad employer, and send home interest before they send home savings. A lower recruitment cost would do more for some families than a lower price for transfers.',
      'What is not measured is easily denied. The wish for a comparable figure led to an indicator in the Sustainable Development Goals, and with it to the question of whom to ask, when, and about which expenses.',
    ],
    questions: [
      'Are workers asked before they leave, while they are abroad, or after their return?',
      'Which expenses are included, and does the list contain the interest on loans?',
      'Is the cost set against the wage that was promised or the wage that was paid?',
      'How are workers found for the interview, and who is missed?',
      'What can a single figure for a country say when costs differ between routes?',
    ],
    record: [
      'The record describes a background paper of 5 November 2016 by Philip Martin for a conference in Berlin, published by the International Organization for Migration. It says that the paper uses the KNOMAD surveys to show that workers pay from one to seven months of foreign earnings for a job abroad, and that it suggests measuring costs in the receiving countries as the most efficient way.',
      'Three other entries of this hub belong to the same line of work: the country report from the Philippines, the book chapter on costs paid by workers, and the blog post that announced the public survey data.',
    ],
    reading: [
      'Take the unit seriously. Months of earnings make routes comparable, and they hide two movements in one number: a cost that falls and a wage that rises look the same. Ask for both parts wherever you can get them.',
      'A range from one to seven is a range between routes and not between people. Within a route some workers pay nothing, for instance because a relative found the job, while others pay twice the average. For a policy against abuse the upper end is the one to look at.',
      'Mind the memory of those who answer. Someone who paid in five instalments to three people two years ago will give a round number. A survey that asks for each item separately gets a higher total than one that asks for the sum, and a comparison between two surveys must start from their questionnaires.',
      'The suggestion to measure where people arrive is a practical one: workers from many countries can be found in one place, after all payments have been made. Consider also what speaks against it, above all whether people speak freely while their employer is near.',
    ],
    terms: ['Recruitment cost', 'Indicator 10.7.1', 'Corridor', 'Informal work'],
  },
  {
    publication: 'forecasting-and-meeting-future-demand-for-migrant-labor-improving-skills-recognition-match',
    background: [
      'Countries that plan for skills tend to think of engineers and nurses. Their farms, kitchens, building sites and care homes depend on other people, whose work needs experience, strength and patience and is called unskilled because nobody has certified it. When such workers come from abroad, planning often stops at the number of permits.',
      'To look ahead one has to answer two questions that belong to different offices. How many workers will be needed, in which trades, when? That is a question for forecasters of the labour market. And who could learn these trades, at home or abroad, in the time that remains? That is one for schools, employers and countries of origin.',
      'In between lies the matter of proof. A mason who has built houses for ten years in one country may be hired as a helper in the next, because no one there can read the reference. The employer loses a mason and the worker loses a wage.',
    ],
    questions: [
      'Which methods exist to foresee demand by trade, and how well did they do in the past?',
      'Do they see the work that is done informally?',
      'Who pays for training, if the one who benefits lives in another country?',
      'How could a skill that was learned on the job be shown to a new employer?',
      'What happens to the plan when demand falls?',
    ],
    record: [
      'The record lists the text as number 48 of the KNOMAD papers, of June 2023, by Ibrahim Awad, Francesco Panzica and Natalia Popova. It says that the paper argues that migrants with fewer formal qualifications are often overlooked when countries of destination plan for skills, and that it calls for policies on labour migration, employment and training to be planned together.',
      'The hub assigns it to two working groups, on low-skilled and on skilled labour migration. That double place says something about its subject: the line between the two is drawn by certificates.',
    ],
    reading: [
      'Look first at how the text uses the words skill, qualification and occupation. A skill is what a person can do, a qualification is a paper about it, and an occupation is what a job is called in a statistic. Forecasts are made for occupations, courses lead to qualifications, and employers ask for skills. Many disappointments have their root in the steps from one to the next.',
      'A forecast for an occupation five years ahead is usually right about the direction and wrong about the size. It can still be useful, if the system built on it can be corrected each year. When you read a proposal, ask how quickly it would notice that it was mistaken.',
      'Try to read each proposal from three chairs: that of the ministry where the work is, that of the ministry where the worker is from, and that of the worker. A partnership in which the second pays for courses and the first chooses among the graduates will not last.',
      'Finally, compare with the two works in this hub on agreements between states and on migration and jobs. One shows what has been put into contracts, the other offers a wider frame in which this paper finds its place.',
    ],
    terms: ['Skills recognition', 'Forecast', 'Informal work', 'Recruitment cost'],
  },
  {
    publication: 'migration-and-jobs-issues-for-the-21st-century',
    background: [
      'Most people who move do so for work or end up looking for it, and most rules for work were made for people who stay. Social insurance is tied to a country, training to a school system, taxes to a residence and unemployment benefit to a past job at the same place. Someone who crosses a border, or in some countries only the border of a province, falls between them.',
      'At the same time, work itself is changing. More of it is done for short periods, through platforms or from afar. A share of the labour force without a fixed employer was once a mark of poor countries; it is now found in rich ones too. Rules that suit people on the move might therefore suit others as well.',
      'These matters have been treated by separate ministries and separate literatures. A frame that joins them does not solve any of them, but it can show where a measure in one field undoes a measure in another.',
    ],
    questions: [
      'Which risks are covered by the employer, which by the state, which by the person alone?',
      'What is lost by someone who works ten years in each of three countries?',
      'Do taxes on work favour sending a person or sending a task?',
      'Where do internal and international moves need the same answer, and where not?',
      'Who decides on training for a labour market that lies abroad?',
    ],
    record: [
      'The record names Luc Christiaensen, Alvaro Gonzalez and David Robalino as authors of this paper of May 2019, number 8867 of the policy research working papers of the World Bank. In the words of the record it proposes a frame for joining up labour, training, social insurance and tax policies that bear on migration and jobs.',
      'The hub places it with the groups on low-skilled labour migration and on demographic change.',
    ],
    reading: [
      'A paper that offers a frame should be read for what the frame makes visible. Draw it on a sheet: the fields of policy in the rows, the steps of a journey in the columns, from the decision to leave to the return. Fill in what your own country does. The empty cells are the result of the exercise, and they will differ from those of the authors.',
      'Be careful with the word market. A labour market is made of rules, of information and of trust, and people on the move have less of all three. An argument that works for goods may fail for persons, who can be threatened and who have families.',
      'Working papers of this series appear before formal review, so that colleagues can discuss them. Look for a later published version before you rely on a detail, and quote the one you have read.',
      'The list of references is worth an hour. It shows which literatures the authors wanted to bring together, and for a newcomer to one of them it is a shorter way in than a search.',
    ],
    terms: ['Informal work', 'Policy coherence', 'Skills recognition', 'Internal migration'],
  },
  {
    publication: 'refugees-right-to-work-and-access-to-labor-markets-an-assessment-part-i-synthesis',
    background: [
      'A refugee who may work can stop living from help, support relatives and keep up a trade. Whether this is allowed depends on the country of asylum. The Convention of 1951 contains articles on wage work, on self-employment and on the professions. Several states joined with reservations to them, some never joined, and in many a law on foreigners or on labour decides the matter in a sentence.',
      'Even where the law says yes, practice may say no. A permit costs more than a month of wages, an office is far from the camp, an employer has never seen the paper, a trade is closed to foreigners. Then people work anyway, without a contract, and compete with poor citizens for the worst jobs. A restriction meant to protect citizens can lower their wages.',
      'Both law and practice are hard to find out from afar. Laws change, decrees are not translated, and what an official does at a counter is written nowhere. A comparison of many countries needs people in each of them and a common list of questions.',
    ],
    questions: [
      'Which sources does each country chapter use, and from which year?',
      'Is the right to work kept apart from the right to move and to live outside a camp?',
      'How do the law and what happens differ, and who was asked about it?',
      'Do women and men meet the same obstacles?',
      'Which countries changed their rules, and what came of it?',
    ],
    record: [
      'According to the record this is the first part of a KNOMAD study of September 2016 by Roger Zetter and Héloïse Ruaudel, marked preliminary. It compares law and practice on work for refugees in twenty countries that host most of the world’s refugees. The record says that it finds wide differences, many restrictions and a large share of refugees in informal jobs. The second part holds the country cases.',
      'Because it is marked preliminary, look for a later version before relying on a detail of a single country.',
    ],
    reading: [
      'Use the two parts side by side. A synthesis must simplify, and the reader who meets a country in a table can look up its chapter in Part II. Where the two seem to differ, the chapter is closer to the source.',
      'Distinguish the level of the obstacle: a treaty, a law, a decree, an office, an employer. A campaign for a new law does not help where the law is good and the office refuses. It is worth making such a list for one country before making it for twenty.',
      'The study describes the situation of one year. For several of the countries later changes are well known. Treat it as a base line: the question of today is then what has moved since, and whether it moved because a law was changed or because money was offered.',
      'A word on numbers. Shares of refugees in informal work come from different surveys with different notions of work. They tell that the share is large and hardly more, and this is how a careful text will use them.',
    ],
    terms: ['Refugee', 'Informal work', 'Host community', 'Rights indicator'],
  },
]
