public import Staffing

/// Forecasts as a table: one row a queue and interval.
///
/// Shape: `start,queue,calls,low,high`; the calls expected to four decimals, the bounds of the 80 % range whole.
public enum ForecastTable {
  /// The table as CSV, queue after queue.
  public static func csv(_ forecasts: [Forecast]) -> [UInt8] { table(forecasts).csv }

  /// The same as a list of objects.
  public static func json(_ forecasts: [Forecast]) -> [UInt8] { table(forecasts).json }

  private static func table(_ forecasts: [Forecast]) -> DataTable {
    var table = DataTable(columns: ["start", "queue", "calls", "low", "high"])
    for forecast in forecasts {
      for i in 0..<forecast.grid.count {
        table.rows.append([
          .instant(forecast.grid.starts[i], forecast.grid.zone), .id(forecast.queue),
          .rounded(forecast.calls[i], decimals: 4), .rounded(forecast.low[i], decimals: 0),
          .rounded(forecast.high[i], decimals: 0),
        ])
      }
    }
    return table
  }
}
