/// The colours of pictures of cover: light, and dark where the reader's system is dark.
///
/// Everything is under `.cover`, so that a page may hold the same rules once for all of its pictures.
enum CoverStyle {
  static let picture: XML = """
    .cover text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", \
    "DejaVu Sans", sans-serif; font-size: 14px; fill: #0b0c0c; font-variant-numeric: tabular-nums }
    .cover .page { fill: #ffffff } .cover .title { font-size: 21px; font-weight: 700 }
    .cover .head { font-weight: 700 } .cover .soft { fill: #4c5561 } .cover .small { font-size: 12px }
    .cover .mid { text-anchor: middle } .cover .end { text-anchor: end } .cover .mark { font-size: 11px; pointer-events: none }
    .cover .bad { font-weight: 700; fill: #a3200c }
    .cover .short { fill: #d4351c } .cover .part { fill: #f7c4b6 }
    .cover .met { fill: #dcefe2 } .cover .over { fill: #e4edf6 }
    .cover .t-short { fill: #ffffff; font-weight: 700 } .cover .t-part { fill: #5a1206; font-weight: 700 }
    .cover .t-over { fill: #49617a }
    .cover .none { stroke: #8d959e; fill: none } .cover .hour { stroke: #ffffff; fill: none }
    .cover .axis { stroke: #8d959e; fill: none } .cover .grid { stroke: #dfe3e7; fill: none }
    .cover .floor { fill: #b9d3e8 } .cover .need { stroke: #12436d; stroke-width: 2.5; fill: none }
    .cover .range { fill: #c9cfd6 }
    .cover .gap { fill: #d4351c } .cover .hatch { stroke: #ffffff; stroke-width: 2; fill: none }
    @media screen and (prefers-color-scheme: dark) {
    .cover text { fill: #e6e9ec } .cover .page { fill: #0b0f14 }
    .cover .soft { fill: #a4afba } .cover .bad { fill: #ff9c8e }
    .cover .short { fill: #ff8a7a } .cover .part { fill: #6e2f26 }
    .cover .met { fill: #1a3a2b } .cover .over { fill: #1c2c3c }
    .cover .t-short { fill: #1a0300 } .cover .t-part { fill: #ffe0da } .cover .t-over { fill: #9db4ca }
    .cover .none { stroke: #7d8894 } .cover .hour { stroke: #0b0f14 }
    .cover .axis { stroke: #566371 } .cover .grid { stroke: #222c36 }
    .cover .floor { fill: #24506f } .cover .need { stroke: #a9d3f5 }
    .cover .gap { fill: #ff8a7a } .cover .hatch { stroke: #0b0f14 }
    }

    """
}
