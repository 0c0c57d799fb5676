extension FileStatus: Kept {
  func keep(in encoder: inout ByteEncoder) {
    encoder.encode(size)
    encoder.encode(modified)
    encoder.encode(isFile)
  }

  init(from decoder: inout ByteDecoder) throws(KeptFault) {
    size = try decoder.decode()
    modified = try decoder.decode()
    isFile = try decoder.decode()
  }
}
