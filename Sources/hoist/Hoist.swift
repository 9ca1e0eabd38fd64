@main
struct Hoist {
  static func main() {}
}
