/** Words that the demonstration copies explain, in our own words. */
export const GLOSSARY = {
  'Balance of payments':
    'The yearly account of what a country earns from and pays to the rest of the world. Remittances appear in it under two headings: transfers between households, and the pay of people who work abroad for less than a year.',
  Corridor:
    'A pair of countries, one where money or people leave and one where they arrive. The same service can be cheap in one corridor and dear in the next, so averages over corridors hide a great deal.',
  Remittances:
    'Money that people living away from home send to their families. Statistics count what passes through banks and registered operators well, and what travels by hand badly.',
  'Transfer cost':
    'What sender and receiver give up for a transfer: the fee, and the difference between the exchange rate offered and the market rate. It is usually quoted as a share of a transfer of 200 dollars.',
  'De-risking':
    'The closing of accounts of whole groups of customers by a bank that judges the cost of checking them higher than the profit they bring. Transfer operators are among the groups most often affected.',
  'Diaspora bond':
    'A loan raised by a government or company from its citizens and their descendants abroad, who may accept a lower return or a longer wait than other investors because they care for the country.',
  'Recruitment cost':
    'What a worker pays to get a job abroad, from agent and visa to health check and ticket. It is often compared with the first monthly wages in the new job, so that a cost of three means three months of pay.',
  'Indicator 10.7.1':
    'The measure in the Sustainable Development Goals that compares the recruitment cost borne by an employee with the monthly income earned in the country of destination.',
  'Informal work':
    'Work without a written contract, social insurance or inspection. It can be the only work open to people without a permit, and is hard to see in statistics.',
  Refugee:
    'A person who has left the country of nationality from a well-founded fear of persecution, in the sense of the Convention of 1951 and its Protocol of 1967.',
  'Internally displaced person':
    'A person forced to flee who has not crossed an international border. No treaty with worldwide force defines the term; the Guiding Principles of 1998 are the usual reference.',
  'Host community':
    'The people who live in a place where refugees or other newcomers arrive. They share water, schools, housing and jobs with them and are often poor themselves.',
  'Internal migration':
    'A change of usual residence within one country. How many moves are counted depends on how long a stay must last and how large the areas are between which moves are counted.',
  Urbanization:
    'The growing share of people who live in towns. It comes from births in towns, from villages that grow into towns and from migration, and only the last of these is a matter of moving.',
  'Planned relocation':
    'The organised move of a community to a new and lasting place, usually with help from the state, because staying has become too dangerous.',
  Resilience:
    'The ability of a household or community to absorb a shock, to recover and to change what made the shock so harmful. It is not the same as putting up with hardship.',
  Vulnerability:
    'How badly a household would be hurt by a shock. It depends on where people live, what they live from, and what they can fall back on.',
  Adaptation:
    'Adjusting how and where people live and work to a climate that changes, so as to suffer less harm. Moving can be one way of adapting, next to measures that allow people to stay.',
  'Transit country':
    'A country that people cross on the way to another. The same country can be one of origin and of destination too, and a short stop may last for years.',
  'Rights indicator':
    'A number or statement that shows how far a right is kept: whether the law provides for it, what is done to carry it out, and what people enjoy in the end.',
  'Disaggregated data':
    'Figures shown for groups within a total, such as women and men, age groups or legal status. Without them an average can look good while a group is left out.',
  'Policy coherence':
    'Policies of different ministries, and of different countries, that support each other or at least do not cancel each other out.',
  'Skills recognition':
    'Ways of proving in one country what was learned in another: by comparing certificates, by tests, or by showing the work itself.',
  Forecast:
    'A statement about what will happen, given what is known and assumed on the day it is made. It should be judged by the assumptions and not by the result alone.',
  'Literature review':
    'A work that collects and weighs what others have published. Its value lies in how the studies were found, which were left out, and how their differences are explained.',
  'South-South migration':
    'Migration from one developing country to another. Which countries count as developing depends on the classification used, and that changes from year to year.',
} as const

export type Term = keyof typeof GLOSSARY
