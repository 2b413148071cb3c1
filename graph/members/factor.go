package members

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1" //nolint:gosec // RFC 6238 as the programs on phones know it; an HMAC does not rest on collisions
	"crypto/subtle"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"strings"
	"time"
)

// A Passkey is a credential that a browser or a security key holds. What it is made
// of is for whoever verifies it.
type Passkey struct {
	ID       ID
	Account  ID
	Name     string
	Handle   []byte // the credential's own id
	Material []byte
	Created  time.Time
	Used     time.Time // to the day
}

// maxPasskeys is how many passkeys an account may have.
const maxPasskeys = 20

// One-time codes as in RFC 6238: six digits, steps of 30 s, one step of grace for a
// clock that is wrong.
const (
	codeKeyBytes = 20
	codeSeconds  = 30
	codeGrace    = 1
	codeModulus  = 1_000_000
)

func newCodeKey() []byte {
	key := make([]byte, codeKeyBytes)
	_, _ = rand.Read(key)
	return key
}

// CodeText is a key as programs on phones take it.
func CodeText(key []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(key)
}

// codeAt is the code of one time step.
func codeAt(key []byte, step int64) string {
	mac := hmac.New(sha1.New, key)
	var counter [8]byte
	binary.BigEndian.PutUint64(counter[:], uint64(step))
	mac.Write(counter[:])
	sum := mac.Sum(nil)
	offset := sum[len(sum)-1] & 0xf
	n := binary.BigEndian.Uint32(sum[offset:]) & 0x7fffffff
	return fmt.Sprintf("%06d", n%codeModulus)
}

// codeStep is the time step that a code is of, later than the last one that was
// taken; ok is false for a wrong code and for one that was taken before.
func codeStep(key []byte, code string, last int64, now time.Time) (step int64, ok bool) {
	code = strings.ReplaceAll(strings.TrimSpace(code), " ", "")
	current := now.Unix() / codeSeconds
	for s := current - codeGrace; s <= current+codeGrace; s++ {
		if subtle.ConstantTimeCompare([]byte(codeAt(key, s)), []byte(code)) == 1 && s > last {
			step, ok = s, true
		}
	}
	return step, ok
}

// recoveryCodes is how many codes for the day the phone is gone are given out.
const recoveryCodes = 10

const recoveryBytes = 10

// newRecoveryCode is a code of 80 random bits, in groups that can be copied by hand.
func newRecoveryCode() Secret {
	b := make([]byte, recoveryBytes)
	_, _ = rand.Read(b)
	s := letters32.EncodeToString(b)
	return Secret(s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:])
}

// normalRecovery is a recovery code as it was given out, however it was typed.
func normalRecovery(code string) Secret {
	letters := strings.ToLower(strings.NewReplacer("-", "", " ", "").Replace(code))
	if len(letters) != 16 {
		return Secret(letters)
	}
	return Secret(letters[:4] + "-" + letters[4:8] + "-" + letters[8:12] + "-" + letters[12:])
}
