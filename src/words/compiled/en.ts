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
  const l13 = t("No countries")
  const l14 = t(" country")
  const l15 = t(" countries")
  const l16 = t("No pages")
  const l17 = t(" page")
  const l18 = t(" pages")
  const l19 = t("No documents")
  const l20 = t(" document")
  const l21 = t(" documents")
  const l22 = t("No results")
  const l23 = t(" result")
  const l24 = t(" results")
  const l25 = t("No ")
  const l26 = t(" ")
  const l27 = t("At least ")
  const l28 = t(" ")
  const l29 = t(": ")
  const l30 = t(".")
  const l31 = t(", as ")
  const l32 = t("for “")
  const l33 = t("”")
  const l34 = t("on ")
  const l35 = t("on ")
  const l36 = t("about ")
  const l37 = t("about ")
  const l38 = t("from ")
  const l39 = t("by ")
  const l40 = t("funded by ")
  const l41 = t("in ")
  const l42 = t("of ")
  const l43 = t("of ")
  const l44 = t("from ")
  const l45 = t(" to ")
  const l46 = t("since ")
  const l47 = t("up to ")
  const l48 = t(": ")
  const l49 = t("remove")
  const l50 = t(" ")
  const l51 = t(": ")
  const l52 = t("More")
  const l53 = t(" under ")
  const l54 = t(" more")
  const l55 = t(" under ")
  const l56 = t(", remove")
  const l57 = t("First ")
  const l58 = t(" as")
  const l59 = t("Nothing matches.")
  const l60 = t("Nothing matches both conditions.")
  const l61 = t("Nothing matches all three conditions.")
  const l62 = t("Nothing matches all four conditions.")
  const l63 = t("Nothing matches all five conditions.")
  const l64 = t("Nothing matches all six conditions.")
  const l65 = t("Nothing matches all seven conditions.")
  const l66 = t("Nothing matches all eight conditions.")
  const l67 = t("Nothing matches all nine conditions.")
  const l68 = t("Nothing matches all ")
  const l69 = t(" conditions.")
  const l70 = t("Without the ")
  const l71 = t(" “")
  const l72 = t("”")
  const l73 = t("Only the ")
  const l74 = t(" “")
  const l75 = t("”")
  const l76 = t(": ")
  const l77 = t("Showing results for ")
  const l78 = t(". Search instead for ")
  const l79 = t(".")
  const l80 = t("These words were taken exactly as they are written. ")
  const l81 = t("Search for words like them as well")
  const l82 = t(".")
  const l83 = t("Page ")
  const l84 = t(" is too far down")
  const l85 = t("There is no page ")
  const l86 = t("This list has ")
  const l87 = t(" results, and the first ")
  const l88 = t(" are shown. Narrow it down by words, years, a working group or a country to reach the others, or put the oldest first.")
  const l89 = t("This list has ")
  const l90 = t(" page.")
  const l91 = t("This list has ")
  const l92 = t(" pages.")
  const l93 = t("Go to the last one")
  const l94 = t(".")
  const l95 = t("In the file")
  const l96 = t(": ")
  const l97 = t("In the file, ")
  const l98 = t("page ")
  const l99 = t(": ")
  const l100 = t("Working group ")
  const l101 = t("No suggestions")
  const l102 = t(" suggestion")
  const l103 = t(" suggestions")
  const l104 = t(" publication")
  const l105 = t(" publications")
  const l106 = t(", what each works on, and what it has published.")
  const l107 = t(" publication")
  const l108 = t(" publications")
  const l109 = t(" from ")
  const l110 = t("Working group ")
  const l111 = t("All ")
  const l112 = t(" experts")
  const l113 = t("All ")
  const l114 = t(" experts")
  const l115 = t(" publication")
  const l116 = t(" publications")
  const l117 = t(" on ")
  const l118 = t(" publication")
  const l119 = t(" publications")
  const l120 = t(" publication: ")
  const l121 = t(" publications: ")
  const l122 = t("for “")
  const l123 = t("”")
  const l124 = t("in ")
  const l125 = t("on ")
  const l126 = t(" ")
  const l127 = t(", with affiliations, subjects and publications.")
  const l128 = t("Nobody matches. ")
  const l129 = t("See all ")
  const l130 = t(" expert")
  const l131 = t("See all ")
  const l132 = t(" experts")
  const l133 = t("About ")
  const l134 = t("The parameter “")
  const l135 = t("” cannot be “")
  const l136 = t("”. ")
  const l137 = t("Search for at most ")
  const l138 = t(" characters.")
  const l139 = t("Give at most ")
  const l140 = t(".")
  const l141 = t("Give a year that is not after ")
  const l142 = t(".")
  const l143 = t("It is one of ")
  const l144 = t(".")
  const l145 = t("ORCID ")
  const l146 = t(" of ")
  const l147 = t("A newer publication takes the place of this one: ")
  const l148 = t(" ")
  const l149 = t(", no. ")
  const l150 = t("Download ")
  const l151 = t(" ")
  const l152 = t("(")
  const l153 = t(")")
  const l154 = t("Read at ")
  const l155 = t(", ")
  const l156 = t("Also about ")
  const l157 = t("Working group")
  const l158 = t("Working groups")
  const l159 = t("See it in the catalogue")
  const l160 = t(": ")
  const l161 = t("All ")
  const l162 = t(" publication")
  const l163 = t("All ")
  const l164 = t(" publications")
  const l165 = t(": ")
  const l166 = t("All ")
  const l167 = t(" publication")
  const l168 = t("All ")
  const l169 = t(" publications")
  const l170 = t("Withdrawn: ")
  const l171 = t("This publication was withdrawn on ")
  const l172 = t(".")
  const l173 = t("No working papers")
  const l174 = t(" working paper")
  const l175 = t(" working papers")
  const l176 = t("No policy briefs")
  const l177 = t(" policy brief")
  const l178 = t(" policy briefs")
  const l179 = t("No migration and development briefs")
  const l180 = t(" migration and development brief")
  const l181 = t(" migration and development briefs")
  const l182 = t("No reports")
  const l183 = t(" report")
  const l184 = t(" reports")
  const l185 = t("No books")
  const l186 = t(" book")
  const l187 = t(" books")
  const l188 = t("No handbooks")
  const l189 = t(" handbook")
  const l190 = t(" handbooks")
  const l191 = t("No data notes")
  const l192 = t(" data note")
  const l193 = t(" data notes")
  const l194 = t("No rapid responses")
  const l195 = t(" rapid response")
  const l196 = t(" rapid responses")
  const l197 = t("No journal articles")
  const l198 = t(" journal article")
  const l199 = t(" journal articles")
  const l200 = t("No blog posts")
  const l201 = t(" blog post")
  const l202 = t(" blog posts")
  const l203 = t("Page ")
  const l204 = t(", page ")
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
      country: {
        heading: t("Countries"),
        singular: t("country"),
        plural: t("countries"),
        counted: (a: { count: number }) => (a.count === 0 ? l13 : f.plural(a.count) === "one" ? f.number(a.count) + l14 : f.number(a.count) + l15),
      },
      page: {
        heading: t("Pages"),
        singular: t("page"),
        plural: t("pages"),
        counted: (a: { count: number }) => (a.count === 0 ? l16 : f.plural(a.count) === "one" ? f.number(a.count) + l17 : f.number(a.count) + l18),
      },
      document: {
        heading: t("Documents"),
        singular: t("document"),
        plural: t("documents"),
        counted: (a: { count: number }) => (a.count === 0 ? l19 : f.plural(a.count) === "one" ? f.number(a.count) + l20 : f.number(a.count) + l21),
      },
    },
    listing: {
      search: t("Search"),
      results: {
        label: t("Results"),
        singular: t("result"),
        plural: t("results"),
        counted: (a: { count: number }) => (a.count === 0 ? l22 : f.plural(a.count) === "one" ? f.number(a.count) + l23 : f.number(a.count) + l24),
      },
      title: {
        several: (a: { count: number; nouns: string }) => (a.count === 0 ? l25 + a.nouns : f.number(a.count) + l26 + a.nouns),
        atLeast: (a: { title: string }) => l27 + a.title,
        narrowed: (a: { what: string; conditions: string }) => a.what + l28 + a.conditions,
        described: (a: { title: string; contents: string }) => a.title + l29 + a.contents + l30,
        asFormat: (a: { title: string; format: string }) => a.title + l31 + a.format,
      },
      conditions: {
        text: (a: { text: string }) => l32 + a.text + l33,
        theme: (a: { values: string }) => l34 + a.values,
        keyword: (a: { values: string }) => l35 + a.values,
        country: (a: { values: string }) => l36 + a.values,
        region: (a: { values: string }) => l37 + a.values,
        group: (a: { values: string }) => l38 + a.values,
        author: (a: { values: string }) => l39 + a.values,
        funder: (a: { values: string }) => l40 + a.values,
        language: (a: { values: string }) => l41 + a.values,
        year: (a: { values: string }) => l42 + a.values,
        file: t("with a file to read"),
      },
      period: {
        within: (a: { year: string }) => l43 + a.year,
        between: (a: { from: string; to: string }) => l44 + a.from + l45 + a.to,
        since: (a: { year: string }) => l46 + a.year,
        until: (a: { year: string }) => l47 + a.year,
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
        condition: (a: { kind: string }) => a.kind + l48,
        remove: <Node>(a: { hidden: (text: string) => Node; kind: string; label: string }): (string | Node)[] => [l49, a.hidden(l50 + a.kind + l51 + a.label)],
        removeAll: t("Remove all"),
      },
      facets: {
        narrow: t("Narrow this list"),
        label: t("Filters"),
        remove: t("remove"),
        more: <Node>(a: { hidden: (text: string) => Node; facet: string }): (string | Node)[] => [l52, a.hidden(l53 + a.facet)],
        moreOf: <Node>(a: { count: number; hidden: (text: string) => Node; facet: string }): (string | Node)[] => [f.number(a.count), l54, a.hidden(l55 + a.facet)],
      },
      years: {
        caption: t("Years"),
        results: t("Results"),
        remove: <Node>(a: { years: string; hidden: (text: string) => Node }): (string | Node)[] => [a.years, a.hidden(l56)],
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
        first: (a: { count: number }) => l57 + f.number(a.count) + l58,
      },
      empty: {
        nothing: (a: { conditions: number }) => (a.conditions === 1 ? l59 : a.conditions === 2 ? l60 : a.conditions === 3 ? l61 : a.conditions === 4 ? l62 : a.conditions === 5 ? l63 : a.conditions === 6 ? l64 : a.conditions === 7 ? l65 : a.conditions === 8 ? l66 : a.conditions === 9 ? l67 : l68 + f.number(a.conditions) + l69),
        without: (a: { condition: string; label: string }) => l70 + a.condition + l71 + a.label + l72,
        only: (a: { condition: string; label: string }) => l73 + a.condition + l74 + a.label + l75,
        offer: <Node>(a: { offer: string; link: (text: string) => Node; results: string }): (string | Node)[] => [a.offer, l76, a.link(a.results)],
        spelling: t("Check the spelling, or use fewer or more general words."),
        seeAll: t("See all publications"),
        browse: t("Browse"),
        orBrowse: t("Or browse:"),
      },
      notice: {
        corrected: <Node>(a: { strong: (text: string) => Node; corrected: string; link: (text: string) => Node; text: string }): (string | Node)[] => [l77, a.strong(a.corrected), l78, a.link(a.text), l79],
        tooExact: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [l80, a.link(l81), l82],
        partial: t("No result has all of these words in one place. These have most of them."),
        lowerBound: t("This search stopped early: there may be more results than its numbers say."),
      },
      beyond: {
        tooDeep: (a: { page: number }) => l83 + f.number(a.page) + l84,
        missing: (a: { page: number }) => l85 + f.number(a.page),
        shown: (a: { total: number; most: number }) => l86 + f.number(a.total) + l87 + f.number(a.most) + l88,
        pages: (a: { count: number }) => (f.plural(a.count) === "one" ? l89 + f.number(a.count) + l90 : l91 + f.number(a.count) + l92),
        last: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [a.link(l93), l94],
      },
      hit: {
        inFile: <Node>(a: { link: (text: string) => Node }): (string | Node)[] => [a.link(l95), l96],
        inFileAtPage: <Node>(a: { link: (text: string) => Node; page: number }): (string | Node)[] => [l97, a.link(l98 + f.number(a.page)), l99],
        theme: t("Cross-cutting theme"),
        expert: t("Expert"),
        group: (a: { number: number }) => l100 + f.number(a.number),
        country: t("Country"),
        page: t("Page of this site"),
        aboutCountry: t("publications about it"),
      },
      suggested: {
        authors: t("Authors"),
        searches: t("Searches"),
        count: (a: { count: number }) => (a.count === 0 ? l101 : f.plural(a.count) === "one" ? f.number(a.count) + l102 : f.number(a.count) + l103),
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
        count: <Node>(a: { count: number; hidden: (text: string) => Node }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l104 : l105))],
      },
      groups: {
        title: t("Working groups"),
        description: (a: { groups: string }) => a.groups + l106,
        none: t("No publications yet"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node; group: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? f.number(a.count) + l107 : f.number(a.count) + l108), a.hidden(l109 + a.group)],
      },
      group: {
        kicker: (a: { number: number }) => l110 + f.number(a.number),
        asks: t("What it asks"),
        workPlan: t("Work plan"),
        ledBy: t("Led by"),
        coverage: t("Coverage of the themes"),
        experts: t("Experts"),
        allExperts: (a: { count: number }) => (f.plural(a.count) === "one" ? l111 + f.number(a.count) + l112 : l113 + f.number(a.count) + l114),
      },
      themes: {
        title: t("Cross-cutting themes"),
        description: t("The questions that run through the work of every group."),
        none: t("No publications yet"),
        count: <Node>(a: { count: number; hidden: (text: string) => Node; theme: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? f.number(a.count) + l115 : f.number(a.count) + l116), a.hidden(l117 + a.theme)],
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
        count: <Node>(a: { count: number; hidden: (text: string) => Node }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l118 : l119))],
        countOn: <Node>(a: { count: number; hidden: (text: string) => Node; about: string }): (string | Node)[] => [f.number(a.count), a.hidden((f.plural(a.count) === "one" ? l120 + a.about : l121 + a.about))],
      },
      expert: {
        kicker: t("Expert"),
      },
      experts: {
        for: (a: { text: string }) => l122 + a.text + l123,
        in: (a: { group: string }) => l124 + a.group,
        on: (a: { country: string }) => l125 + a.country,
        narrowed: (a: { what: string; conditions: string }) => a.what + l126 + a.conditions,
        description: (a: { title: string }) => a.title + l127,
        none: t("No experts are listed yet."),
        nobody: <Node>(a: { link: (text: string) => Node; count: number }): (string | Node)[] => [l128, a.link((f.plural(a.count) === "one" ? l129 + f.number(a.count) + l130 : l131 + f.number(a.count) + l132))],
        label: t("Search experts"),
        words: t("Name, affiliation or subject"),
        group: t("Working group"),
        allGroups: t("All groups"),
        country: t("Country"),
        allCountries: t("All countries"),
        search: t("Search"),
      },
      about: {
        title: (a: { hub: string }) => l133 + a.hub,
        history: t("History"),
      },
    },
    parameters: {
      problem: (a: { parameter: string; value: string; remedy: string }) => l134 + a.parameter + l135 + a.value + l136 + a.remedy,
      once: t("Give it once."),
      tooLong: (a: { count: number }) => l137 + f.number(a.count) + l138,
      page: t("Pages are counted 1, 2, 3."),
      year: t("Give a year in four digits, such as 2016."),
      atMost: (a: { count: number }) => l139 + f.number(a.count) + l140,
      notAfter: (a: { year: string }) => l141 + a.year + l142,
      oneOf: (a: { values: string }) => l143 + a.values + l144,
    },
    publication: {
      authors: t("Authors"),
      orcid: <Node>(a: { orcid: string; hidden: (text: string) => Node; name: string }): (string | Node)[] => [l145, a.orcid, a.hidden(l146 + a.name)],
      superseded: <Node>(a: { link: (text: string) => Node; title: string }): (string | Node)[] => [l147, a.link(a.title)],
      abstract: t("Abstract"),
      keyMessages: t("Key messages"),
      contents: t("Contents"),
      otherLanguages: t("In other languages"),
      numbered: (a: { series: string; number: string }) => a.series + l148 + a.number,
      numberInSeries: (a: { series: string; number: string }) => a.series + l149 + a.number,
      download: <Node>(a: { kind: string; small: (text: string) => Node; size: string }): (string | Node)[] => [l150, a.kind, l151, a.small(l152 + a.size + l153)],
      readAt: (a: { host: string }) => l154 + a.host,
      files: t("Files"),
      file: t("file"),
      fileDetails: (a: { kind: string; size: string }) => a.kind + l155 + a.size,
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
        alsoAbout: (a: { words: string }) => l156 + a.words,
      },
      tags: {
        heading: t("Filed under"),
        groups: (a: { count: number }) => (f.plural(a.count) === "one" ? l157 : l158),
        themes: t("Themes"),
        countries: t("Countries"),
        keywords: t("Keywords"),
      },
      latest: {
        heading: t("Latest publications"),
        one: <Node>(a: { hidden: (text: string) => Node; of: string }): (string | Node)[] => [l159, a.hidden(l160 + a.of)],
        all: <Node>(a: { count: number; hidden: (text: string) => Node; of: string }): (string | Node)[] => [(f.plural(a.count) === "one" ? l161 + f.number(a.count) + l162 : l163 + f.number(a.count) + l164), a.hidden(l165 + a.of)],
        allCounted: (a: { count: number }) => (f.plural(a.count) === "one" ? l166 + f.number(a.count) + l167 : l168 + f.number(a.count) + l169),
      },
      withdrawn: {
        untitled: t("Withdrawn publication"),
        titled: (a: { title: string }) => l170 + a.title,
        description: (a: { date: string }) => l171 + a.date + l172,
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
        counted: (a: { count: number }) => (a.count === 0 ? l173 : f.plural(a.count) === "one" ? f.number(a.count) + l174 : f.number(a.count) + l175),
      },
      "policy-brief": {
        label: t("Policy brief"),
        singular: t("policy brief"),
        plural: t("policy briefs"),
        counted: (a: { count: number }) => (a.count === 0 ? l176 : f.plural(a.count) === "one" ? f.number(a.count) + l177 : f.number(a.count) + l178),
      },
      "migration-and-development-brief": {
        label: t("Migration and development brief"),
        singular: t("migration and development brief"),
        plural: t("migration and development briefs"),
        counted: (a: { count: number }) => (a.count === 0 ? l179 : f.plural(a.count) === "one" ? f.number(a.count) + l180 : f.number(a.count) + l181),
      },
      report: {
        label: t("Report"),
        singular: t("report"),
        plural: t("reports"),
        counted: (a: { count: number }) => (a.count === 0 ? l182 : f.plural(a.count) === "one" ? f.number(a.count) + l183 : f.number(a.count) + l184),
      },
      book: {
        label: t("Book"),
        singular: t("book"),
        plural: t("books"),
        counted: (a: { count: number }) => (a.count === 0 ? l185 : f.plural(a.count) === "one" ? f.number(a.count) + l186 : f.number(a.count) + l187),
      },
      handbook: {
        label: t("Handbook"),
        singular: t("handbook"),
        plural: t("handbooks"),
        counted: (a: { count: number }) => (a.count === 0 ? l188 : f.plural(a.count) === "one" ? f.number(a.count) + l189 : f.number(a.count) + l190),
      },
      "data-note": {
        label: t("Data note"),
        singular: t("data note"),
        plural: t("data notes"),
        counted: (a: { count: number }) => (a.count === 0 ? l191 : f.plural(a.count) === "one" ? f.number(a.count) + l192 : f.number(a.count) + l193),
      },
      "rapid-response": {
        label: t("Rapid response"),
        singular: t("rapid response"),
        plural: t("rapid responses"),
        counted: (a: { count: number }) => (a.count === 0 ? l194 : f.plural(a.count) === "one" ? f.number(a.count) + l195 : f.number(a.count) + l196),
      },
      "journal-article": {
        label: t("Journal article"),
        singular: t("journal article"),
        plural: t("journal articles"),
        counted: (a: { count: number }) => (a.count === 0 ? l197 : f.plural(a.count) === "one" ? f.number(a.count) + l198 : f.number(a.count) + l199),
      },
      "blog-post": {
        label: t("Blog post"),
        singular: t("blog post"),
        plural: t("blog posts"),
        counted: (a: { count: number }) => (a.count === 0 ? l200 : f.plural(a.count) === "one" ? f.number(a.count) + l201 : f.number(a.count) + l202),
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
        partners: t("Partners and funders"),
      },
      pages: {
        label: t("Pages"),
        previous: t("Previous"),
        next: t("Next"),
        page: <Node>(a: { hidden: (text: string) => Node; page: number }): (string | Node)[] => [a.hidden(l203), f.number(a.page)],
        titled: (a: { title: string; page: number }) => a.title + l204 + f.number(a.page),
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
