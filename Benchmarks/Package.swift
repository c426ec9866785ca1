// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors, in every build.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "morile", path: "..")],
  targets: [
    .executableTarget(name: "generate", swiftSettings: settings),
    .executableTarget(name: "measure", swiftSettings: settings),
    .executableTarget(
      name: "evidence",
      dependencies: [
        .product(name: "MoRiLE", package: "morile"),
        .product(name: "MoRiLEFormats", package: "morile"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "simulate",
      dependencies: [
        .product(name: "MoRiLE", package: "morile"),
        .product(name: "MoRiLEFormats", package: "morile"),
      ], swiftSettings: settings),
  ]
)
