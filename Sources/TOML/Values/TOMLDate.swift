/// A day of the calendar (RFC 3339, `full-date`).
public struct TOMLDate: Sendable, Equatable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1 on.
  public let day: Int
}

/// A time of the day (RFC 3339, `partial-time`).
public struct TOMLTime: Sendable, Equatable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 60: RFC 3339 knows leap seconds.
  public let second: Int
  /// The fraction of the second; what is finer is cut off.
  public let nanosecond: Int

  init(hour: Int, minute: Int, second: Int, nanosecond: Int = 0) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
  }
}
