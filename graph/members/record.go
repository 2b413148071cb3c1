package members

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"time"

	"spona/graph"
)

// A Record is one entry of the moderators' log: what somebody with rights over
// others did. It names accounts by id and quotes nobody.
type Record struct {
	Seq     int64 // from 1, without gaps
	At      time.Time
	Actor   ID
	Deed    Deed
	Subject string // id of what it was done to
	Detail  string // a role, a decision, a reason that staff wrote; no names, no addresses
	Sealed  string // SHA-256 over the entry and the seal before it, in hex
}

// A Deed is what was done.
type Deed string

// The deeds that are logged.
const (
	DeedIdentify     Deed = "ORGANISATION_IDENTIFIED"
	DeedDecline      Deed = "ORGANISATION_DECLINED"
	DeedTie          Deed = "ORGANISATION_TIED"
	DeedOpenCircle   Deed = "CIRCLE_OPENED"
	DeedCloseCircle  Deed = "CIRCLE_CLOSED"
	DeedSeat         Deed = "CIRCLE_SEAT_GIVEN"
	DeedUnseat       Deed = "CIRCLE_SEAT_TAKEN"
	DeedRole         Deed = "ROLE_GIVEN"
	DeedSuspend      Deed = "ACCOUNT_SUSPENDED"
	DeedReinstate    Deed = "ACCOUNT_REINSTATED"
	DeedContest      Deed = "FACT_CONTESTED"
	DeedSettle       Deed = "FACT_SETTLED"
	DeedDescribe     Deed = "DATASET_DESCRIBED"
	DeedAccountErase Deed = "ACCOUNT_ERASED"
)

// seal computes the seal of an entry after the one before it. The parts are kept
// apart by their lengths.
func (r *Record) seal(before string) string {
	h := sha256.New()
	for _, part := range []string{before, r.At.UTC().Format(time.RFC3339), string(r.Actor), string(r.Deed), r.Subject, r.Detail} {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(part)))
		h.Write(n[:])
		h.Write([]byte(part))
	}
	var seq [8]byte
	binary.BigEndian.PutUint64(seq[:], uint64(r.Seq))
	h.Write(seq[:])
	return hex.EncodeToString(h.Sum(nil))
}

// A Log is where the moderators' log is kept. [Writer] is one.
type Log interface {
	LastRecord() (*Record, error) // nil when the log is empty
	Append(r *Record) error
}

// Enter appends an entry to the moderators' log, in the transaction of what it tells.
// It gives the entry its number and its seal.
func Enter(log Log, r *Record) error {
	last, err := log.LastRecord()
	if err != nil {
		return err
	}
	before := ""
	r.Seq = 1
	if last != nil {
		r.Seq, before = last.Seq+1, last.Sealed
	}
	r.Sealed = r.seal(before)
	return log.Append(r)
}

// A Verifier goes through a log from its first entry on and finds the first one that
// is not what was written. The zero value is at the beginning.
type Verifier struct {
	seq  int64
	seal string
}

// Next takes the next entry.
func (v *Verifier) Next(r *Record) error {
	if r.Seq != v.seq+1 {
		return graph.Errorf(graph.CodeConflict, "", "entry %d of the log is missing", v.seq+1)
	}
	if r.seal(v.seal) != r.Sealed {
		return graph.Errorf(graph.CodeConflict, "", "entry %d of the log is not what was written", r.Seq)
	}
	v.seq, v.seal = r.Seq, r.Sealed
	return nil
}

// Entries is how many entries have been taken, and Seal the last one's seal: noted
// down elsewhere, the two prove later that nothing was cut off the end.
func (v *Verifier) Entries() (entries int64, seal string) { return v.seq, v.seal }
