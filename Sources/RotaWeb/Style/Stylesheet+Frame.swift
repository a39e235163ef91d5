extension Stylesheet {
  static let frame = """
    .skip { position: absolute; left: 1rem; top: -4rem; background: #ffdd00; color: #0b0c0c; padding: .625rem 1rem; z-index: 9; font-weight: 700 }
    .skip:focus { top: 0 }
    .top, main, .foot { padding-inline: clamp(1rem, 2.5vw, 2.25rem) }
    .top { background: var(--panel); border-bottom: 1px solid var(--line) }
    .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; min-height: 3.25rem }
    .mark a { font-size: 1.375rem; font-weight: 800; letter-spacing: -.035em; color: var(--fg); text-decoration: none;
      display: inline-flex; align-items: center; min-height: 2.75rem }
    .room { color: var(--soft); border-left: 1px solid var(--line); padding-left: 1rem; margin: 0 }
    .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75rem; margin-left: auto }
    .who p { font-weight: 600; margin: 0 }
    .who form { margin: 0 }
    .who button { border-color: transparent; background: none; color: var(--link); text-decoration: underline; padding-inline: .25rem; font-weight: 400 }
    .top nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; margin-inline: -.75rem }
    .top nav li { margin: 0 }
    .top nav a { display: flex; align-items: center; min-height: 2.75rem; padding: .25rem .75rem; color: var(--fg); text-decoration: none;
      border-bottom: 3px solid transparent; margin-bottom: -1px }
    .top nav a:hover { border-color: var(--edge) }
    .top nav a[aria-current] { font-weight: 700; border-color: var(--accent) }
    main { flex: 1; padding-block: 1.75rem 3rem; width: 100%; position: relative }
    main.as-text > * { max-width: 44rem }
    .lead { font-size: 1.1875rem; line-height: 1.45; margin-top: .5rem }
    h1 + .soft { margin-top: .375rem }
    .foot { border-top: 1px solid var(--line); padding-block: 1.25rem; color: var(--soft); font-size: .875rem;
      display: flex; flex-wrap: wrap; gap: 1rem 3rem; justify-content: space-between; align-items: end }
    .foot p + p { margin-top: 0 }
    .light fieldset { border: 0; display: flex; flex-wrap: wrap; align-items: center }
    .light legend { float: left; margin-right: .75rem }
    .light button { min-height: 2.75rem; padding: .375rem .75rem; border-radius: 0; border: 1px solid var(--edge); background: var(--bg);
      font-weight: 400; color: var(--fg); margin-left: -1px }
    .light button[aria-pressed="true"] { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 700 }
    @media (max-width: 40em) {
      h1 { font-size: 1.5rem }
      .bar { padding-block: .25rem }
      .room { border: 0; padding: 0; order: 3; flex-basis: 100%; font-size: .875rem; padding-bottom: .25rem }
      .top nav a { padding: .25rem .625rem }
      .top nav ul { margin-inline: -.625rem }
      main { padding-block: 1.25rem 2rem }
    }

    """
}
