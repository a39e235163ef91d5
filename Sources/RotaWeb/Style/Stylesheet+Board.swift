extension Stylesheet {
  static let board = """
    .key { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .375rem 1.125rem; margin: 1rem 0; font-size: .875rem; color: var(--soft) }
    .key li { margin: 0; display: inline-flex; align-items: center; gap: .5rem }
    .key .m { min-width: 2.125rem; padding: 0 .25rem; line-height: 1.5rem; text-align: center; border: 1px solid var(--line); font-size: .8125rem }
    .board { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .8125rem; line-height: 1.2; table-layout: fixed; border-left: 1px solid var(--line) }
    .board caption { font-size: .9375rem }
    .board col.name { width: 10.5rem }
    .board col.date { width: 2.375rem }
    .board th, .board td { padding: 0; border: 0; border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); text-align: center; vertical-align: middle; height: 2.125rem }
    .board thead th { background: var(--head); color: var(--fg); font-size: .8125rem; height: auto; border-bottom: 0 }
    .board thead .month { border-top: 1px solid var(--line); text-align: left; padding: .3125rem .5rem; font-weight: 700 }
    .board thead .month span { position: sticky; left: 11rem }
    .board thead tr:last-child th { border-bottom: 2px solid var(--edge); border-top: 1px solid var(--line) }
    .board thead a { display: block; padding: .3125rem 0; color: inherit; text-decoration: none; min-height: 3.375rem }
    .board thead a:hover b { text-decoration: underline }
    .board thead b { display: block; font-size: .9375rem }
    .board thead i { display: block; font-style: normal; font-size: .6875rem; font-weight: 700; min-height: .8125rem }
    .board thead .wd { color: var(--soft); font-weight: 400 }
    .board .we { background: var(--shade) }
    .board .now b { background: var(--accent); color: var(--on-accent); border-radius: 2px; margin-inline: .25rem }
    .board .first { text-align: left; padding: .25rem .5rem; position: sticky; left: 0; z-index: 2; background: var(--bg); font-weight: 600; overflow-wrap: anywhere }
    .board thead .first { background: var(--head); vertical-align: bottom; border-top: 1px solid var(--line) }
    .board .first small { font-size: .75rem; font-weight: 400; color: var(--soft); margin-left: .25rem }
    .board .first a { color: inherit }
    .board .group th { background: var(--panel); text-align: left; height: auto; padding: .4375rem .5rem .3125rem; font-weight: 700; color: var(--soft); border-top: 1px solid var(--edge) }
    .board .group span { position: sticky; left: .5rem }
    .board td:not([class*="t-"]) { color: var(--soft) }
    .t-day { background: var(--day); color: var(--on-day); font-weight: 700 }
    .t-night { background: var(--night); color: var(--on-night); font-weight: 700 }
    .t-away { background: var(--away); color: var(--on-away); font-weight: 700 }
    .t-work { background: var(--work); color: var(--on-work); font-weight: 700 }
    .t-restricted { background: var(--shade); color: var(--fg) }
    .t-split { background: var(--split); color: var(--on-split); font-weight: 700 }
    .t-swap { background: var(--swap); color: var(--on-swap); font-weight: 700 }
    .t-short { background: var(--short); color: var(--on-short); font-weight: 700 }
    .t-met { background: var(--met); color: var(--on-met) }
    .t-over { background: var(--over); color: var(--on-over) }
    .board .g-people-rows td { font-weight: 400 }
    .board .g-people-rows .t-away, .board .g-people-rows .t-swap, .board .g-people-rows .t-work { font-weight: 700 }
    .status { margin-top: .5rem }
    .status p { margin: 0; color: var(--soft) }
    .status .lead { color: var(--fg); font-weight: 600; margin-bottom: .25rem }
    @media (max-width: 40em) { .board col.name { width: 7rem } .board thead .month span { left: 7.5rem } }

    """
}
