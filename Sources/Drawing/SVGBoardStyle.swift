extension SVGBoard {
  /// The colours of the picture: light, and dark where the reader's system is dark.
  ///
  /// Written out twice instead of as custom properties, which not every program that draws SVG knows.
  static let style: XML = """
    <style>
    text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", \
    sans-serif; font-size: 14px; fill: #0b0c0c }
    .page { fill: #ffffff } .line { stroke: #c6cbd1; fill: none } .frame { stroke: #8d959e; fill: none }
    .title { font-size: 21px; font-weight: 700 } .head { font-weight: 700 }
    .soft { fill: #4c5561 } .light { font-weight: 400 } .small { font-size: 12px } .mid { text-anchor: middle }
    .shade { fill: #e9ebee } .field { stroke: #c6cbd1 }
    .rest, .none { fill: #ffffff } .over { fill: #d9e6f2 } .met { fill: #e8f3ec }
    .dim { fill: #f3f4f6 }
    .day { fill: #cfe5f5 } .night { fill: #12436d } .away { fill: #f6d3e6 } .work { fill: #d5efe4 }
    .restricted { fill: #dfe1e4 } .split { fill: #fff2b8 } .short { fill: #d4351c }
    .t-night, .t-short { fill: #ffffff } .t-day, .t-night, .t-short, .t-away { font-weight: 700 }
    .t-away { fill: #4b0a30 } .t-split { fill: #3b2f00 } .t-rest { fill: #5f6872 }
    @media (prefers-color-scheme: dark) {
    text { fill: #e6e9ec } .page { fill: #0b0f14 }
    .line, .field { stroke: #2c3743 } .frame { stroke: #566371 }
    .soft, .t-rest { fill: #a4afba } .shade { fill: #1c242d }
    .rest, .none { fill: #0b0f14 } .over { fill: #22384e } .met { fill: #173226 }
    .dim { fill: #131a21 }
    .day { fill: #1f4e73 } .night { fill: #0f2c4d } .away { fill: #571c40 }
    .work { fill: #12493a } .restricted { fill: #39424c } .split { fill: #574b10 }
    .short { fill: #ff8a7a } .t-day, .t-away, .t-split { fill: #ffffff } .t-night { fill: #cfe5f5 }
    .t-short { fill: #1a0300 }
    }
    </style>

    """
}
