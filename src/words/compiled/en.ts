// Generated from the catalogues in src/words by scripts/compileWords.mjs. Do not edit.
import type { Formats } from '../formats'

/** @param t makes a literal what is shown @param f writes numbers and knows the rules of plurals */
export function en(t: (text: string) => string, f: Formats) {
  const l0 = t("Request ")
  const l1 = t("No publications")
  const l2 = t(" publication")
  const l3 = t(" publications")
  const l4 = t("No experts")
  const l5 = t(" expert")
  const l6 = t(" experts")
  const l7 = t("No working groups")
  const l8 = t(" working group")
  const l9 = t(" working groups")
  const l10 = t("No themes")
  const l11 = t(" theme")
  const l12 = t(" themes")
  const l13 = t("No partners")
  const l14 = t(" partner")
  const l15 = t(" partners")
  const l16 = t("No countries")
  const l17 = t(" country")
  const l18 = t(" countries")
  const l19 = t("No pages")
  const l20 = t(" page")
  const l21 = t(" pages")
  const l22 = t("No documents")
  const l23 = t(" document")
  const l24 = t(" documents")
  const l25 = t("No results")
  const l26 = t(" result")
  const l27 = t(" results")
  const l28 = t("No ")
  const l29 = t(" ")
  const l30 = t("At least ")
  const l31 = t(" ")
  const l32 = t(": ")
  const l33 = t(".")
  const l34 = t(", as ")
  const l35 = t("for “")
  const l36 = t("”")
  const l37 = t("on ")
  const l38 = t("on ")
  const l39 = t("about ")
  const l40 = t("about ")
  const l41 = t("from ")
  const l42 = t("by ")
  const l43 = t("funded by ")
  const l44 = t("published by ")
  const l45 = t("in ")
  const l46 = t("of ")
  const l47 = t("of ")
  const l48 = t("from ")
  const l49 = t(" to ")
  const l50 = t("since ")
  const l51 = t("up to ")
  const l52 = t(": ")
  const l53 = t("remove")
  const l54 = t(" ")
  const l55 = t(": ")
  const l56 = t("More")
  const l57 = t(" under ")
  const l58 = t(" more")
  const l59 = t(" under ")
  const l60 = t(", remove")
  const l61 = t("First ")
  const l62 = t(" as")
  const l63 = t("Nothing matches.")
  const l64 = t("Nothing matches both conditions.")
  const l65 = t("Nothing matches all three conditions.")
  const l66 = t("Nothing matches all four conditions.")
  const l67 = t("Nothing matches all five conditions.")
  const l68 = t("Nothing matches all six conditions.")
  const l69 = t("Nothing matches all seven conditions.")
  const l70 = t("Nothing matches all eight conditions.")
  const l71 = t("Nothing matches all nine conditions.")
  const l72 = t("Nothing matches all ")
  const l73 = t(" conditions.")
  const l74 = t("Without the ")
  const l75 = t(" “")
  const l76 = t("”")
  const l77 = t("Only the ")
  const l78 = t(" “")
  const l79 = t("”")
  const l80 = t(": ")
  const l81 = t("Showing results for ")
  const l82 = t(". Search instead for ")
  const l83 = t(".")
  const l84 = t("These words were taken exactly as they are written. ")
  const l85 = t("Search for words like them as well")
  const l86 = t(".")
  const l87 = t("Page ")
  const l88 = t(" is too far down")
  const l89 = t("There is no page ")
  const l90 = t("This list has ")
  const l91 = t(" results, and the first ")
  const l92 = t(" are shown. Narrow it down by words, years, a working group or a country to reach the others, or put the oldest first.")
  const l93 = t("This list has ")
  const l94 = t(" page.")
  const l95 = t("This list has ")
  const l96 = t(" pages.")
  const l97 = t("Go to the last one")
  const l98 = t(".")
  const l99 = t("In the file")
  const l100 = t(": ")
  const l101 = t("In the file, ")
  const l102 = t("page ")
  const l103 = t(": ")
  const l104 = t("Working group ")
  const l105 = t("No suggestions")
  const l106 = t(" suggestion")
  const l107 = t(" suggestions")
  const l108 = t(" publication")
  const l109 = t(" publications")
  const l110 = t(", what each works on, and what it has published.")
  const l111 = t(" publication")
  const l112 = t(" publications")
  const l113 = t(" from ")
  const l114 = t("Working group ")
  const l115 = t("All ")
  const l116 = t(" experts")
  const l117 = t("All ")
  const l118 = t(" experts")
  const l119 = t(" publication")
  const l120 = t(" publications")
  const l121 = t(" on ")
  const l122 = t(" publication")
  const l123 = t(" publications")
  const l124 = t(" publication: ")
  const l125 = t(" publications: ")
  const l126 = t("for “")
  const l127 = t("”")
  const l128 = t("in ")
  const l129 = t("on ")
  const l130 = t(" ")
  const l131 = t(", with affiliations, subjects and publications.")
  const l132 = t("Nobody matches. ")
  const l133 = t("See all ")
  const l134 = t(" expert")
  const l135 = t("See all ")
  const l136 = t(" experts")
  const l137 = t("About ")
  const l138 = t("The parameter “")
  const l139 = t("” cannot be “")
  const l140 = t("”. ")
  const l141 = t("Search for at most ")
  const l142 = t(" characters.")
  const l143 = t("Give at most ")
  const l144 = t(".")
  const l145 = t("Give a year that is not after ")
  const l146 = t(".")
  const l147 = t("It is one of ")
  const l148 = t(".")
  const l149 = t(": ")
  const l150 = t(".")
  const l151 = t("since ")
  const l152 = t("ORCID ")
  const l153 = t(" of ")
  const l154 = t("A newer publication takes the place of this one: ")
  const l155 = t(" ")
  const l156 = t(", no. ")
  const l157 = t("Download ")
  const l158 = t(" ")
  const l159 = t("(")
  const l160 = t(")")
  const l161 = t("Read at ")
  const l162 = t(", ")
  const l163 = t("Also about ")
  const l164 = t("Working group")
  const l165 = t("Working groups")
  const l166 = t("See it in the catalogue")
  const l167 = t(": ")
  const l168 = t("All ")
  const l169 = t(" publication")
  const l170 = t("All ")
  const l171 = t(" publications")
  const l172 = t(": ")
  const l173 = t("All ")
  const l174 = t(" publication")
  const l175 = t("All ")
  const l176 = t(" publications")
  const l177 = t("Withdrawn: ")
  const l178 = t("This publication was withdrawn on ")
  const l179 = t(".")
  const l180 = t("No working papers")
  const l181 = t(" working paper")
  const l182 = t(" working papers")
  const l183 = t("No policy briefs")
  const l184 = t(" policy brief")
  const l185 = t(" policy briefs")
  const l186 = t("No migration and development briefs")
  const l187 = t(" migration and development brief")
  const l188 = t(" migration and development briefs")
  const l189 = t("No reports")
  const l190 = t(" report")
  const l191 = t(" reports")
  const l192 = t("No books")
  const l193 = t(" book")
  const l194 = t(" books")
  const l195 = t("No handbooks")
  const l196 = t(" handbook")
  const l197 = t(" handbooks")
  const l198 = t("No data notes")
  const l199 = t(" data note")
  const l200 = t(" data notes")
  const l201 = t("No rapid responses")
  const l202 = t(" rapid response")
  const l203 = t(" rapid responses")
  const l204 = t("No journal articles")
  const l205 = t(" journal article")
  const l206 = t(" journal articles")
  const l207 = t("No blog posts")
  const l208 = t(" blog post")
  const l209 = t(" blog posts")
  const l210 = t("Page ")
  const l211 = t(", page ")
  return {
    facets: {
      kind: {
        name: t("Kind"),
        condition: t("kind"),
      },
      type: {
        name: t("Type"),
        condition: t("type"),
      },
      group: {
        name: t("Working group"),
        condition: t("working group"),
        remedy: t("It is the short name of a group, as in the address of its page."),
      },
      theme: {
        name: t("Theme"),
        condition: t("theme"),
        remedy: t("It is the short name of a theme, as in the address of its page."),
      },
      region: {
        name: t("Region"),
        condition: t("region"),
        remedy: t("It is the name of a region of the United Nations, such as eastern-africa."),
      },
      country: {
        name: t("Country"),
        condition: t("country"),
        remedy: t("It is a code of three capital letters (ISO 3166), such as KEN."),
      },
      language: {
        name: t("Language"),
        condition: t("language"),
        remedy: t("It is a language code such as en or fr."),
      },
      year: {
        name: t("Year"),
        condition: t("year"),
      },
      author: {
        name: t("Author"),
        condition: t("author"),
        remedy: t("It is the short name of a person, as in the links of a publication."),
      },
      funder: {
        name: t("Funder"),
        condition: t("funder"),
        remedy: t("It is the short name of a funder."),
      },
      publisher: {
        name: t("Publisher"),
        condition: t("publisher"),
        remedy: t("It is the short name of a publisher, as in the links of a list."),
      },
      file: {
        name: t("Full text"),
        condition: t("full text"),
        open: t("With a file to read"),
      },
      keyword: {
        name: t("Keyword"),
        condition: t("keyword"),
        remedy: t("It is a keyword, as in the links of a publication."),
      },
      words: {
        name: t("Words"),
        condition: t("words"),
      },
      years: {
        name: t("Years"),
        condition: t("years"),
      },
    },
    failure: {
      titles: {
        "400": t("This address cannot be read"),
        "403": t("This is not open to you"),
        "404": t("Page not found"),
        "405": t("This address can only be read"),
        "410": t("This has been taken away"),
        "429": t("Too many requests"),
        "503": t("This cannot be shown just now"),
      },
      unanswered: t("This cannot be answered"),
      unmade: t("This page could not be made"),
      perhaps: t("The address may have a slip in it, or what stood here may have been withdrawn."),
      start: t("Start page"),
      request: (a: { id: string }) => l0 + a.id,
      messages: {
        "not-found": t("There is nothing at this address."),
        "url.encoding": t("The address contains a malformed percent-encoding."),
        "search.behind": t("The search cannot follow the latest changes just now, so it shows nothing that may be out of date. Try again in a moment."),
        "record.damaged": t("What stands at this address cannot be shown just now, because a part of it is damaged. The people who run this hub have it on their list."),
        "server.error": t("Something failed on our side. Try again, and quote the request id if it persists."),
      },
    },
    kinds: {
      publication: {
        heading: t("Publications"),
        singular: t("publication"),
        plural: t("publications"),
        counted: (a: { count: number }) => (a.count === 0 ? l1 : f.plural(a.count) === "one" ? f.number(a.count) + l2 : f.number(a.count) + l3),
      },
      expert: {
        heading: t("Experts"),
        singular: t("expert"),
        plural: t("experts"),
        counted: (a: { count: number }) => (a.count === 0 ? l4 : f.plural(a.count) === "one" ? f.number(a.count) + l5 : f.number(a.count) + l6),
      },
      group: {
        heading: t("Working groups"),
        singular: t("working group"),
        plural: t("working groups"),
        counted: (a: { count: number }) => (a.count === 0 ? l7 : f.plural(a.count) === "one" ? f.number(a.count) + l8 : f.number(a.count) + l9),
      },
      theme: {
        heading: t("Themes"),
        singular: t("theme"),
        plural: t("themes"),
        counted: (a: { count: number }) => (a.count === 0 ? l10 : f.plural(a.count) === "one" ? f.number(a.count) + l11 : f.number(a.count) + l12),
      },
      partner: {
        heading: t("Partners"),
        singular: t("partner"),
        plural: t("partners"),
        counted: (a: { count: number }) => (a.count === 0 ? l13 : f.plural(a.count) === "one" ? f.number(a.count) + l14 : f.number(a.count) + l15),
      },
      country: {
        heading: t("Countries"),
        singular: t("country"),
        plural: t("countries"),
        counted: (a: { count: number }) => (a.count === 0 ? l16 : f.plural(a.count) === "one" ? f.number(a.count) + l17 : f.number(a.count) + l18),
      },
      page: {
        heading: t("Pages"),
        singular: t("page"),
        plural: t("pages"),
        counted: (a: { count: number }) => (a.count === 0 ? l19 : f.plural(a.count) === "one" ? f.number(a.count) + l20 : f.number(a.count) + l21),
      },
      document: {
        heading: t("Documents"),
        singular: t("document"),
        plural: t("documents"),
        counted: (a: { count: number }) => (a.count === 0 ? l22 : f.plural(a.count) === "one" ? f.number(a.count) + l23 : f.number(a.count) + l24),
      },
    },
    listing: {
      search: t("Search"),
      results: {
        label: t("Results"),
        singular: t("result"),
        plural: t("results"),
        counted: (a: { count: number }) => (a.count === 0 ? l25 : f.plural(a.count) === "one" ? f.number(a.count) + l26 : f.number(a.count) + l27),
      },
      title: {
        several: (a: { count: number; nouns: string }) => (a.count === 0 ? l28 + a.nouns : f.number(a.count) + l29 + a.nouns),
        atLeast: (a: { title: string }) => l30 + a.title,
        narrowed: (a: { what: string; conditions: string }) => a.what + l31 + a.conditions,
        described: (a: { title: string; contents: string }) => a.title + l32 + a.contents + l33,
        asFormat: (a: { title: string; format: string }) => a.title + l34 + a.format,
      },
      conditions: {
        text: (a: { text: string }) => l35 + a.text + l36,
        theme: (a: { values: string }) => l37 + a.values,
        keyword: (a: { values: string }) => l38 + a.values,
        country: (a: { values: string }) => l39 + a.values,
        region: (a: { values: string }) => l40 + a.values,
        group: (a: { values: string }) => l41 + a.values,
        author: (a: { values: string }) => l42 + a.values,
        funder: (a: { values: string }) => l43 + a.values,
        publisher: (a: { values: string }) => l44 + a.values,
        language: (a: { values: string }) => l45 + a.values,
        year: (a: { values: string }) => l46 + a.values,
        file: t("with a file to read"),
      },
      period: {
        within: (a: { year: string }) => l47 + a.year,
        between: (a: { from: string; to: string }) => l48 + a.from + l49 + a.to,
        since: (a: { year: string }) => l50 + a.year,
        until: (a: { year: string }) => l51 + a.year,
      },
      places: {
        publications: {
          searchLabel: t("Search publications"),
          contents: t("titles, authors and abstracts, with filters by working group, theme, type, year, country and author"),
        },
        search: {
          searchLabel: t("Search everything"),
          contents: t("publications, experts, working groups, themes and countries"),
        },
      },
      active: {
        label: t("Active filters"),
        condition: (a: { kind: string }) => a.kind + l52,
        remove: <Node>(a: { hidden: (text: string) => Node; kind: string; label: string }): (string | Node)[] => [l53, a.hidden(l54 + a.kind + l55 + a.label)],
        removeAll: t("Remove all"),
      },
      facets: {
        narrow: t("Narrow this list"),
        label: t("Filters"),
        remove: t("remove"),
        more: <Node>(a: { hidden: (text: string) => Node; facet: string }): (string | Node)[] => [l56, a.hidden(l57 + a.facet)],
        moreOf: <Node>(a: { count: number; hidden: (text: string) => Node; facet: string }): (string | Node)[] => [f.number(a.count), l58, a.hidden(l59 + a.facet)],
      },
      years: {
        caption: t("Years"),
        results: t("Results"),
        remove: <Node>(a: { years: string; hidden: (text: string) => Node }): (string | Node)[] => [a.years, a.hidden(l60)],
        period: t("Period"),
        from: t("From year"),
        to: t("To year"),
        apply: t("Apply"),
        example: t("A year in four digits, such as 2016"),
      },
      order: {
        label: t("Order"),
        relevance: t("Best match"),
        newest: t("Newest"),
        oldest: t("Oldest"),
        title: t("Title"),
      },
      formats: {
        label: t("This list as a feed or a file"),
        all: t("This list as"),
        first: (a: { count: number }) => l61 + f.number(a.count) + l62,
      },
      empty: {
        nothing: (a: { conditions: number }) => (a.conditions === 1 ? l63 : a.conditions === 2 ? l64 : a.conditions === 3 ? l65 : a.conditions === 4 ? l66 : a.conditions === 5 ? l67 : a.conditions === 6 ? l68 : a.conditions === 7 ? l69 : a.conditions === 8 ? l70 : a.conditions === 9 ? l71 : l72 + f.number(a.conditions) + l73),
        without: (a: { condition: string; label: string }) => l74 + a.condition + l75 + a.label + l76,
        only: (a: { condition: string; label: string }) => l77 + a.condition + l78 + a.label + l79,
        offer: <Node>(a: { offer: string; link: (text: string) => Node; results: string }): (string | Node)[] => [a.offer, l80, a.link(a.results)],
        spelling: t("Check the spelling, or use fewer or more general words."),
        seeAll: t("See all publications"),
        browse: t("Browse"),
        orBrowse: t("Or browse:"),
      },
      notice: {
        corrected: <Node>(a: { strong: (text: string) => Node; corrected: string; link: (text: string) => Node; text: string }): (string | Node)[] => [l81, a.strong(a.corrected), l82, a.link(a.text), l83],
        tooExact: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [l84, a.link(l85), l86],
        partial: t("No result has all of these words in one place. These have most of them."),
        lowerBound: t("This search stopped early: there may be more results than its numbers say."),
      },
      beyond: {
        tooDeep: (a: { page: number }) => l87 + f.number(a.page) + l88,
        missing: (a: { page: number }) => l89 + f.number(a.page),
        shown: (a: { total: number; most: number }) => l90 + f.number(a.total) + l91 + f.number(a.most) + l92,
        pages: (a: { count: number }) => (f.plural(a.count) === "one" ? l93 + f.number(a.count) + l94 : l95 + f.number(a.count) + l96),
        last: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [a.link(l97), l98],
      },
      hit: {
        inFile: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [a.link(l99), l100],
        inFileAtPage: <Node>(a: { link: (text: string) => Node; page: number }): (string | Node)[] => [l101, a.link(l102 + f.number(a.page)), l103],
        theme: t("Cross-cutting theme"),
        expert: t("Expert"),
        group: (a: { number: number }) => l104 + f.number(a.number),
        country: t("Country"),
        page: t("Page of this site"),
        aboutCountry: t("publications about it"),
      },
      suggested: {
        authors: t("Authors"),
        searches: t("Searches"),
        count: (a: { count: number }) => (a.count === 0 ? l105 : f.plural(a.count) === "one" ? f.number(a.count) + l106 : f.number(a.count) + l107),
      },
      table: {
        kind: t("Kind"),
        title: t("Title"),
        subtitle: t("Subtitle"),
        authors: t("Authors"),
        date: t("Date"),
        type: t("Type"),
        series: t("Series"),
        number: t("Number"),
        publisher: t("Publisher"),
        doi: t("DOI"),
        isbn: t("ISBN"),
        issn: t("ISSN"),
        language: t("Language"),
        groups: t("Working groups"),
        themes: t("Themes"),
        countries: t("Countries"),
        keywords: t("Keywords"),
        licence: t("Licence"),
        abstract: t("Abstract"),
        address: t("Address"),
      },
    },
    network: {
      home: {
        groups: t("Working groups"),
        themes: t("Cross-cutting themes"),
        coverage: t("Groups and themes at a glance"),
        featured: t("Chosen by the editors"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l108 : l109))],
      },
      groups: {
        title: t("Working groups"),
        description: (a: { groups: string }) => a.groups + l110,
        none: t("No publications yet"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node; group: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? f.number(a.count) + l111 : f.number(a.count) + l112), a.hidden(l113 + a.group)],
      },
      group: {
        kicker: (a: { number: number }) => l114 + f.number(a.number),
        asks: t("What it asks"),
        workPlan: t("Work plan"),
        ledBy: t("Led by"),
        coverage: t("Coverage of the themes"),
        experts: t("Experts"),
        allExperts: (a: { count: number }) => (f.plural(a.count) === "one" ? l115 + f.number(a.count) + l116 : l117 + f.number(a.count) + l118),
      },
      themes: {
        title: t("Cross-cutting themes"),
        description: t("The questions that run through the work of every group."),
        none: t("No publications yet"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node; theme: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? f.number(a.count) + l119 : f.number(a.count) + l120), a.hidden(l121 + a.theme)],
      },
      theme: {
        kicker: t("Cross-cutting theme"),
        groups: t("Groups that work on it"),
      },
      coverage: {
        title: t("Groups and themes"),
        description: t("How many publications each working group has on each cross-cutting theme."),
        lead: t("How many publications each working group has on each cross-cutting theme. Every number leads to the list. A publication may count in several groups and themes."),
        label: t("Publications by group and theme"),
        caption: t("Number of publications by working group and cross-cutting theme"),
        group: t("Working group"),
        all: t("All publications"),
        allGroups: t("All groups"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l122 : l123))],
        countOn: <Node>(a: { count: number; hidden: (text: string) => Node; about: string }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l124 + a.about : l125 + a.about))],
      },
      expert: {
        kicker: t("Expert"),
      },
      experts: {
        for: (a: { text: string }) => l126 + a.text + l127,
        in: (a: { group: string }) => l128 + a.group,
        on: (a: { country: string }) => l129 + a.country,
        narrowed: (a: { what: string; conditions: string }) => a.what + l130 + a.conditions,
        description: (a: { title: string }) => a.title + l131,
        none: t("No experts are listed yet."),
        nobody: <Node>(a: { link: (text: string) => Node; count: number }): (string | Node)[] => [l132, a.link((f.plural(a.count) === "one" ? l133 + f.number(a.count) + l134 : l135 + f.number(a.count) + l136))],
        label: t("Search experts"),
        words: t("Name, affiliation or subject"),
        group: t("Working group"),
        allGroups: t("All groups"),
        country: t("Country"),
        allCountries: t("All countries"),
        search: t("Search"),
      },
      about: {
        title: (a: { hub: string }) => l137 + a.hub,
        history: t("History"),
      },
    },
    parameters: {
      problem: (a: { parameter: string; value: string; remedy: string }) => l138 + a.parameter + l139 + a.value + l140 + a.remedy,
      once: t("Give it once."),
      tooLong: (a: { count: number }) => l141 + f.number(a.count) + l142,
      page: t("Pages are counted 1, 2, 3."),
      year: t("Give a year in four digits, such as 2016."),
      atMost: (a: { count: number }) => l143 + f.number(a.count) + l144,
      notAfter: (a: { year: string }) => l145 + a.year + l146,
      oneOf: (a: { values: string }) => l147 + a.values + l148,
    },
    partners: {
      title: t("Partners"),
      lead: t("Who hosts and funds the network, and with whom it works."),
      none: t("No partners yet."),
      all: t("All partners"),
      headings: {
        host: t("Host"),
        donor: t("Donors"),
        "co-host": t("Co-hosts of events"),
        partner: t("Partners"),
      },
      roles: {
        host: t("Host of the network"),
        donor: t("Donor"),
        "co-host": t("Co-host of events"),
        partner: t("Partner"),
      },
      described: (a: { role: string; name: string }) => a.role + l149 + a.name + l150,
      since: (a: { year: string }) => l151 + a.year,
      funded: t("What it funded"),
      published: t("What it published"),
      neither: t("No publication of this hub names it as funder or publisher."),
      particulars: {
        shortName: t("Short name"),
        country: t("Country"),
        since: t("Partner since"),
        website: t("Website"),
      },
    },
    publication: {
      authors: t("Authors"),
      orcid: <Node>(a: { orcid: string; hidden: (text: string) => Node; name: string }): (string | Node)[] => [l152, a.orcid, a.hidden(l153 + a.name)],
      superseded: <Node>(a: { link: (text: string) => Node; title: string }): (string | Node)[] => [l154, a.link(a.title)],
      abstract: t("Abstract"),
      keyMessages: t("Key messages"),
      contents: t("Contents"),
      otherLanguages: t("In other languages"),
      numbered: (a: { series: string; number: string }) => a.series + l155 + a.number,
      numberInSeries: (a: { series: string; number: string }) => a.series + l156 + a.number,
      download: <Node>(a: { kind: string; small: (text: string) => Node; size: string }): (string | Node)[] => [l157, a.kind, l158, a.small(l159 + a.size + l160)],
      readAt: (a: { host: string }) => l161 + a.host,
      files: t("Files"),
      file: t("file"),
      fileDetails: (a: { kind: string; size: string }) => a.kind + l162 + a.size,
      cite: {
        heading: t("Cite"),
        copy: t("Select and copy (APA style)"),
        asFile: t("Citation as a file"),
      },
      related: {
        heading: t("Related"),
        supersedes: t("Supersedes"),
        "part-of": t("Part of"),
        "translation-of": t("Translation of"),
        alsoAbout: (a: { words: string }) => l163 + a.words,
      },
      tags: {
        heading: t("Filed under"),
        groups: (a: { count: number }) => (f.plural(a.count) === "one" ? l164 : l165),
        themes: t("Themes"),
        countries: t("Countries"),
        keywords: t("Keywords"),
      },
      latest: {
        heading: t("Latest publications"),
        one: <Node>(a: { hidden: (text: string) => Node; of: string }): (string | Node)[] => [l166, a.hidden(l167 + a.of)],
        all: <Node>(a: { count: number; hidden: (text: string) => Node; of: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? l168 + f.number(a.count) + l169 : l170 + f.number(a.count) + l171), a.hidden(l172 + a.of)],
        allCounted: (a: { count: number }) => (f.plural(a.count) === "one" ? l173 + f.number(a.count) + l174 : l175 + f.number(a.count) + l176),
      },
      withdrawn: {
        untitled: t("Withdrawn publication"),
        titled: (a: { title: string }) => l177 + a.title,
        description: (a: { date: string }) => l178 + a.date + l179,
        short: t("This publication was withdrawn."),
        notice: t("This publication was withdrawn. Its text and files are no longer available here."),
        why: t("Why it was withdrawn"),
        successor: t("What takes its place"),
        gone: t("What stood at this address was taken away."),
      },
    },
    publicationTypes: {
      "working-paper": {
        label: t("Working paper"),
        singular: t("working paper"),
        plural: t("working papers"),
        counted: (a: { count: number }) => (a.count === 0 ? l180 : f.plural(a.count) === "one" ? f.number(a.count) + l181 : f.number(a.count) + l182),
      },
      "policy-brief": {
        label: t("Policy brief"),
        singular: t("policy brief"),
        plural: t("policy briefs"),
        counted: (a: { count: number }) => (a.count === 0 ? l183 : f.plural(a.count) === "one" ? f.number(a.count) + l184 : f.number(a.count) + l185),
      },
      "migration-and-development-brief": {
        label: t("Migration and development brief"),
        singular: t("migration and development brief"),
        plural: t("migration and development briefs"),
        counted: (a: { count: number }) => (a.count === 0 ? l186 : f.plural(a.count) === "one" ? f.number(a.count) + l187 : f.number(a.count) + l188),
      },
      report: {
        label: t("Report"),
        singular: t("report"),
        plural: t("reports"),
        counted: (a: { count: number }) => (a.count === 0 ? l189 : f.plural(a.count) === "one" ? f.number(a.count) + l190 : f.number(a.count) + l191),
      },
      book: {
        label: t("Book"),
        singular: t("book"),
        plural: t("books"),
        counted: (a: { count: number }) => (a.count === 0 ? l192 : f.plural(a.count) === "one" ? f.number(a.count) + l193 : f.number(a.count) + l194),
      },
      handbook: {
        label: t("Handbook"),
        singular: t("handbook"),
        plural: t("handbooks"),
        counted: (a: { count: number }) => (a.count === 0 ? l195 : f.plural(a.count) === "one" ? f.number(a.count) + l196 : f.number(a.count) + l197),
      },
      "data-note": {
        label: t("Data note"),
        singular: t("data note"),
        plural: t("data notes"),
        counted: (a: { count: number }) => (a.count === 0 ? l198 : f.plural(a.count) === "one" ? f.number(a.count) + l199 : f.number(a.count) + l200),
      },
      "rapid-response": {
        label: t("Rapid response"),
        singular: t("rapid response"),
        plural: t("rapid responses"),
        counted: (a: { count: number }) => (a.count === 0 ? l201 : f.plural(a.count) === "one" ? f.number(a.count) + l202 : f.number(a.count) + l203),
      },
      "journal-article": {
        label: t("Journal article"),
        singular: t("journal article"),
        plural: t("journal articles"),
        counted: (a: { count: number }) => (a.count === 0 ? l204 : f.plural(a.count) === "one" ? f.number(a.count) + l205 : f.number(a.count) + l206),
      },
      "blog-post": {
        label: t("Blog post"),
        singular: t("blog post"),
        plural: t("blog posts"),
        counted: (a: { count: number }) => (a.count === 0 ? l207 : f.plural(a.count) === "one" ? f.number(a.count) + l208 : f.number(a.count) + l209),
      },
    },
    regions: {
      "northern-africa": t("Northern Africa"),
      "eastern-africa": t("Eastern Africa"),
      "middle-africa": t("Middle Africa"),
      "southern-africa": t("Southern Africa"),
      "western-africa": t("Western Africa"),
      caribbean: t("Caribbean"),
      "central-america": t("Central America"),
      "south-america": t("South America"),
      "northern-america": t("Northern America"),
      "central-asia": t("Central Asia"),
      "eastern-asia": t("Eastern Asia"),
      "south-eastern-asia": t("South-eastern Asia"),
      "southern-asia": t("Southern Asia"),
      "western-asia": t("Western Asia"),
      "eastern-europe": t("Eastern Europe"),
      "northern-europe": t("Northern Europe"),
      "southern-europe": t("Southern Europe"),
      "western-europe": t("Western Europe"),
      "australia-and-new-zealand": t("Australia and New Zealand"),
      melanesia: t("Melanesia"),
      micronesia: t("Micronesia"),
      polynesia: t("Polynesia"),
    },
    site: {
      unnamed: t("Knowledge hub"),
      skip: t("Skip to the content"),
      nothingPublished: t("Nothing is published yet."),
      noGroups: t("No groups yet."),
      noThemes: t("No themes yet."),
      searchEverything: t("Search everything"),
      search: t("Search"),
      suggestions: t("Suggestions"),
      allPublications: t("All publications"),
      places: {
        label: t("Main"),
        publications: t("Research"),
        groups: t("Groups"),
        themes: t("Themes"),
        coverage: t("Coverage"),
        experts: t("Experts"),
        about: t("About"),
      },
      footer: {
        label: t("About this hub"),
        about: t("About"),
        contact: t("Contact"),
        licence: t("Licence"),
        partners: t("Partners"),
      },
      pages: {
        label: t("Pages"),
        previous: t("Previous"),
        next: t("Next"),
        page: <Node>(a: { hidden: (text: string) => Node; page: number }): (string | Node)[] => [a.hidden(l210), f.number(a.page)],
        titled: (a: { title: string; page: number }) => a.title + l211 + f.number(a.page),
      },
      particulars: {
        heading: t("Particulars"),
        published: t("Published"),
        withdrawn: t("Withdrawn"),
        type: t("Type"),
        series: t("Series"),
        publisher: t("Publisher"),
        language: t("Language"),
        doi: t("DOI"),
        isbn: t("ISBN"),
        issn: t("ISSN"),
        orcid: t("ORCID"),
        licence: t("Licence"),
        fundedBy: t("Funded by"),
        original: t("Original"),
        lastChanged: t("Last changed"),
        subjects: t("Subjects"),
        groups: t("Working groups"),
        countries: t("Countries"),
        languages: t("Languages"),
        website: t("Website"),
      },
    },
  }
}
