@main struct Rekap { static func main() {} }
