package names

import (
	"encoding/binary"
	"hash/crc32"
)

// Summed is a damaged snapshot with the check sum that fits, so that a fuzz test
// comes to what is behind it.
func Summed(data []byte) []byte {
	if len(data) < 4 {
		return data
	}
	body := data[:len(data)-4]
	return binary.LittleEndian.AppendUint32(body[:len(body):len(body)], crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
}
