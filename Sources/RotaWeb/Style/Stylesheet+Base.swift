extension Stylesheet {
  static let base = """
    *, ::before, ::after { box-sizing: border-box }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding: 1rem }
    body { margin: 0; background: var(--bg); color: var(--fg); min-height: 100vh; display: flex; flex-direction: column;
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word }
    h1, h2, h3, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0 }
    h1 { font-size: 1.875rem; line-height: 1.15; letter-spacing: -.015em; font-weight: 700; text-wrap: balance }
    h2 { font-size: 1.25rem; line-height: 1.25; letter-spacing: -.005em; font-weight: 700; margin: 2.25rem 0 .625rem }
    h3 { font-size: 1rem; line-height: 1.4; font-weight: 700; margin: 1.25rem 0 .25rem }
    h1 small { display: block; font-size: 1rem; line-height: 1.5; font-weight: 400; letter-spacing: 0; color: var(--soft) }
    h2 small { font-size: .9375rem; font-weight: 400; color: var(--soft); letter-spacing: 0 }
    ul + p, ol + p, table + p, .wide + p, form + .hint { margin-top: .75rem }
    p + form { margin-top: .75rem }
    p + p { margin-top: .5rem }
    a { color: var(--link); text-decoration-thickness: .0625em; text-underline-offset: .18em }
    a:hover { text-decoration-thickness: .16em }
    ul, ol { padding-left: 1.25rem }
    li + li { margin-top: .375rem }
    code, kbd { font: .9375em ui-monospace, "DejaVu Sans Mono", monospace }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0 }
    .soft { color: var(--soft) }
    .bad { color: var(--bad) }
    .nowrap { white-space: nowrap }
    .heard { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .paper { display: none }
    :focus { outline: none }
    :focus-visible { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c; border-radius: 1px; z-index: 3 }
    main:focus-visible { outline-offset: -3px; box-shadow: none }
    [hidden] { display: none !important }
    summary { cursor: pointer; padding: .5rem 0; min-height: 2.75rem; display: list-item }
    summary:hover { text-decoration: underline }
    @media (prefers-reduced-motion: no-preference) { a, button { transition: background-color .12s, border-color .12s } }

    """
}
