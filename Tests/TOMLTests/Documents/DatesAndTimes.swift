extension Documents {
  /// Documents about dates and times (TOML 1.0.0, "Offset Date-Time" to "Local Time").
  enum DatesAndTimes {
    /// Documents with their values.
    static let valid = [
      Document("a = 1979-05-27T07:32:00Z", "{a=1979-05-27T07:32:00.000000+0}"),
      Document("a = 1979-05-27T00:32:00-07:00", "{a=1979-05-27T00:32:00.000000-420}"),
      Document("a = 1979-05-27T00:32:00.999999-07:00", "{a=1979-05-27T00:32:00.999999-420}"),
      Document("a = 1979-05-27 07:32:00Z", "{a=1979-05-27T07:32:00.000000+0}"),
      Document("a = 1979-05-27t07:32:00z", "{a=1979-05-27T07:32:00.000000+0}"),
      Document("a = 1979-05-27T07:32:00+23:59", "{a=1979-05-27T07:32:00.000000+1439}"),
      Document("a = 1979-05-27T07:32:00-00:00", "{a=1979-05-27T07:32:00.000000+0}"),
      Document("a = 1979-05-27T07:32:00", "{a=1979-05-27T07:32:00.000000}"),
      Document("a = 1979-05-27 00:32:00.5", "{a=1979-05-27T00:32:00.500000}"),
      Document("a = 1979-05-27", "{a=1979-05-27}"),
      Document("a = 1979-05-27 # a comment", "{a=1979-05-27}"),
      Document("a = 1979-05-27 \t\n", "{a=1979-05-27}"),
      Document("a = 07:32:00", "{a=07:32:00.000000}"),
      Document("a = 00:32:00.999999", "{a=00:32:00.999999}"),
      Document("a = 00:32:00.1234567891", "{a=00:32:00.123456}"),
      Document("a = 2000-02-29\nb = 2024-02-29", "{a=2000-02-29,b=2024-02-29}"),
      Document("a = 9999-12-31T23:59:59.999999Z", "{a=9999-12-31T23:59:59.999999+0}"),
      Document("a = 0001-01-01", "{a=0001-01-01}"),
      Document(
        "a = [1979-05-27, 07:32:00, 1979-05-27 07:32:00]",
        "{a=[1979-05-27,07:32:00.000000,1979-05-27T07:32:00.000000]}"),
      Document("a = {b = 1979-05-27 }", "{a={b=1979-05-27}}"),
      Document("a = 1987-07-05 17:45:00.123456789Z", "{a=1987-07-05T17:45:00.123456+0}"),
    ]

    /// Documents with their problem.
    static let invalid = [
      Document("a = 1979-05-27T", "4..<15: `1979-05-27T` is no date or time"),
      Document("a = 1979-05-27 07", "4..<17: `1979-05-27 07` is no date or time"),
      Document("a = 1979-05-27 07:32", "4..<20: `1979-05-27 07:32` is no date or time"),
      Document("a = 1979-5-27", "4..<13: `1979-5-27` is no date or time"),
      Document("a = 79-05-27", "4..<12: `79-05-27` is no number"),
      Document("a = 1979-13-01", "4..<14: `1979-13-01` is no date or time"),
      Document("a = 1979-00-10", "4..<14: `1979-00-10` is no date or time"),
      Document("a = 1979-01-00", "4..<14: `1979-01-00` is no date or time"),
      Document("a = 1979-04-31", "4..<14: `1979-04-31` is no date or time"),
      Document("a = 1900-02-29", "4..<14: `1900-02-29` is no date or time"),
      Document("a = 2023-02-29", "4..<14: `2023-02-29` is no date or time"),
      Document("a = 1979-05-27T24:00:00", "4..<23: `1979-05-27T24:00:00` is no date or time"),
      Document("a = 1979-05-27T07:60:00", "4..<23: `1979-05-27T07:60:00` is no date or time"),
      Document("a = 1979-05-27T07:32:61", "4..<23: `1979-05-27T07:32:61` is no date or time"),
      Document(
        "a = 1979-05-27T07:32:00+24:00",
        "4..<29: `1979-05-27T07:32:00+24:00` is no date or time"),
      Document(
        "a = 1979-05-27T07:32:00+07:60",
        "4..<29: `1979-05-27T07:32:00+07:60` is no date or time"),
      Document(
        "a = 1979-05-27T07:32:00+7:00",
        "4..<28: `1979-05-27T07:32:00+7:00` is no date or time"),
      Document(
        "a = 1979-05-27T07:32:00+0700",
        "4..<28: `1979-05-27T07:32:00+0700` is no date or time"),
      Document("a = 1979-05-27T07:32:00.", "4..<24: `1979-05-27T07:32:00.` is no date or time"),
      Document("a = 1979-05-27T07:32:00.Z", "4..<25: `1979-05-27T07:32:00.Z` is no date or time"),
      Document("a = 07:32", "4..<9: `07:32` is no date or time"),
      Document("a = 7:32:00", "4..<11: `7:32:00` is no number"),
      Document("a = 07:32:00Z", "4..<13: `07:32:00Z` is no date or time"),
      Document("a = 07:32:00+01:00", "4..<18: `07:32:00+01:00` is no date or time"),
      Document("a = 07:32:0", "4..<11: `07:32:0` is no date or time"),
      Document("a = 24:00:00", "4..<12: `24:00:00` is no date or time"),
      Document("a = 07:60:00", "4..<12: `07:60:00` is no date or time"),
      Document("a = 1979-05-27  07:32:00", "16..<17: expected the end of the line"),
      Document("a = 1979-05-27\t07:32:00", "15..<16: expected the end of the line"),
      Document("a = 1979-05-27TT07:32:00", "4..<24: `1979-05-27TT07:32:00` is no date or time"),
      Document("a = 1979-05-27Z", "4..<15: `1979-05-27Z` is no date or time"),
      Document("a = 19790527T073200Z", "4..<20: `19790527T073200Z` is no number"),
      Document("a = 1979/05/27", "8..<9: expected the end of the line"),
      Document("a = 1979-05-27x", "4..<15: `1979-05-27x` is no date or time"),
      Document("a = 10000-01-01", "4..<15: `10000-01-01` is no number"),
      Document("a = 1979-05-27 x", "15..<16: expected the end of the line"),
      Document("a = 1979-05", "4..<11: `1979-05` is no date or time"),
      Document("a = 07:32:00.", "4..<13: `07:32:00.` is no date or time"),
      Document("a = T07:32:00", "4..<13: expected a value; a string needs quotes"),
      Document("a = 1979-05-27T07:32:00ZZ", "4..<25: `1979-05-27T07:32:00ZZ` is no date or time"),
      Document("a = -1979-05-27", "4..<15: `-1979-05-27` is no number"),
    ]
  }
}
