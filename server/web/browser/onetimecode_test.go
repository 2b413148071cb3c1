package browser

import (
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // as RFC 6238 and every phone have it
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"time"
)

const codeSeconds = 30

// phoneCode is what a phone with the key shows, so many codes from now.
func phoneCode(t testing.TB, key string, ahead int64) string {
	t.Helper()
	secret, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(key, " ", ""))
	if err != nil {
		t.Fatalf("the key %q is none: %v", key, err)
	}
	mac := hmac.New(sha1.New, secret)
	if err := binary.Write(mac, binary.BigEndian, time.Now().Unix()/codeSeconds+ahead); err != nil {
		t.Fatal(err)
	}
	sum := mac.Sum(nil)
	at := sum[len(sum)-1] & 0xf
	return fmt.Sprintf("%06d", binary.BigEndian.Uint32(sum[at:at+4])&0x7fffffff%1_000_000)
}
