extension Stylesheet {
  /// Where the system forces its own colours, what colour said is said by lines.
  static let forced = """
    @media (forced-colors: active) {
      .t-day, .t-night, .t-short, .t-away, .t-work, .t-swap { forced-color-adjust: auto; outline: 1px solid CanvasText; outline-offset: -2px }
      .t-night, .t-short { outline-width: 2px }
      .top nav a { border-color: Canvas }
      .top nav a[aria-current] { border-color: Highlight }
      .cover text, .cover .soft, .cover .bad { fill: CanvasText }
      .cover .floor { fill: none; stroke: CanvasText } .cover .need { stroke: Highlight; stroke-width: 4 }
      .cover .gap { fill: Canvas; stroke: CanvasText } .cover .hatch { stroke: CanvasText }
      .cover .axis, .cover .grid { stroke: GrayText }
      .stretch .desk { fill: CanvasText } .stretch .pause { fill: Canvas; stroke: CanvasText }
      .light button[aria-pressed="true"], button.main { outline: 2px solid Highlight; outline-offset: -4px }
    }

    """

  /// On paper there are no buttons, and the board of four weeks is one sheet of A3.
  static let paper = """
    @page { size: A4; margin: 12mm }
    @page board { size: A3 landscape; margin: 8mm }
    @media print {
      html { font-size: 11pt }
      .top nav, .who, .skip, .ask, .light, .step, form, button, .screen { display: none !important }
      .paper { display: block }
      .top, .foot, main { padding-inline: 0 }
      .top { background: none; border: 0 }
      .bar { min-height: 0 }
      main { padding-block: .25rem .5rem }
      h1 { font-size: 1.25rem } h2 { margin-top: .75rem; font-size: 1rem; break-after: avoid }
      .wide { overflow: visible }
      .board, .board *, .key .m, .tag, .swatch, .cover, .stretch { print-color-adjust: exact; -webkit-print-color-adjust: exact }
      tr, li, .needs li { break-inside: avoid }
      thead { display: table-header-group }
      a { color: inherit; text-decoration: none }
      body.sheet { page: board }
      body.sheet .key { margin: .375rem 0; font-size: 8pt; gap: .125rem .75rem }
      body.sheet .board { font-size: 8.5pt }
      body.sheet .board th, body.sheet .board td { height: 6.4mm }
      body.sheet .board col.name { width: 46mm }
      body.sheet .board col.date { width: auto }
      body.sheet .board thead a { min-height: 0; padding: .125rem 0 }
      body.sheet .board .first { position: static }
      body.sheet .needs { columns: 2; column-gap: 8mm; max-width: none; font-size: 8pt }
      body.sheet .needs li { min-height: 0; padding: .0625rem 0; grid-template-columns: 3rem 1fr }
      body.sheet .needs a { display: none }
      .foot { padding-block: .25rem; font-size: 8pt }
      .cover { min-width: 0 }
    }

    """
}
