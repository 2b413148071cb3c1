package neo4j

import (
	"encoding/binary"
	"hash/crc32"

	"spona/graph"
	"spona/graph/store/record"
)

// A Place is what the store adds to a row: its number, the version that changed
// it last, and its facet's number.
type Place struct {
	No    int64
	Seq   uint64
	Facet int64
}

// EntityLabels are the labels of an entity's node.
func EntityLabels(kind graph.EntityKind) []string { return []string{"Entity", kind.String()} }

// EntityProperties are all properties of an entity's node. The records are those
// that the store keeps: normalised, with times in whole seconds.
func EntityProperties(e *graph.Entity, at Place) (map[string]any, error) {
	m, err := stated(record.EntityForm(), e.Records)
	if err != nil {
		return nil, err
	}
	return entityRow(e, at, m.Body()), nil
}

// RelationProperties are all properties of a relation's relationship, likewise.
func RelationProperties(r *graph.Relation, at Place) (map[string]any, error) {
	m, err := stated(record.RelationForm(), r.Records)
	if err != nil {
		return nil, err
	}
	return relationRow(r, at, m.Body()), nil
}

func stated[R any](form record.Form[R], records []R) (*record.Alone[R], error) {
	m, err := record.NewAlone(form, "")
	for i := 0; i < len(records) && err == nil; i++ {
		m.State(&records[i])
	}
	return m, err
}

// entityRow is [EntityProperties] with the body that a batch has written already.
func entityRow(e *graph.Entity, at Place, body []byte) map[string]any {
	row := plainEntity(e)
	at.put(row, e.ID)
	list(row, e.When(), e.Worth())
	key := e.SortKey()
	row["sortKey"] = sortable(key)
	if keys := record.NameKeys(e, key); len(keys) > 0 {
		for i := range keys {
			keys[i] = sortable(keys[i])
		}
		row["keys"] = keys
	}
	row["body"] = seal(entityAbout(e.ID), body)
	return row
}

func relationRow(r *graph.Relation, at Place, body []byte) map[string]any {
	row := plainRelation(r)
	at.put(row, r.ID)
	list(row, r.When(), r.Worth())
	row["body"] = seal(relationAbout(r.ID, r.Kind, r.From.ID, r.To.ID), body)
	return row
}

func (at Place) put(row map[string]any, id graph.ID) {
	row["id"], row["no"], row["seq"], row["facet"] = string(id), at.No, int64(at.Seq), at.Facet
}

// list adds what lists sort and filter by.
func list(row map[string]any, when graph.Date, worth *graph.Money) {
	if !when.IsZero() {
		first, last := when.Days()
		row["day"] = int64(first)
		if last > first {
			row["span"] = int64(last - first)
		}
	}
	if worth != nil {
		w, rest := record.SplitAmount(worth.Amount)
		row["worth"], row["currency"] = w, worth.Currency
		if rest != 0 {
			row["worthRest"] = rest
		}
	}
}

// entityAbout and relationAbout are what a checksum covers beside the body, so
// that a row cannot pass for another.
func entityAbout(id graph.ID) string { return string(id) }

func relationAbout(id graph.ID, kind graph.RelationKind, from, to graph.ID) string {
	return string(id) + kind.String() + string(from) + string(to)
}

// emptyBody is the body of a stub.
func emptyBody() []byte {
	var none record.Alone[graph.EntityRecord]
	return none.Body()
}

// sealBytes is how long the checksum is.
const sealBytes = 4

// seal puts a checksum before a body.
func seal(about string, body []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(make([]byte, 0, 4+len(body)), checksum(about, body)), body...)
}

// unseal checks a sealed body and returns what is in it.
func unseal(about string, sealed []byte) (string, error) {
	if len(sealed) < 4 || binary.LittleEndian.Uint32(sealed) != checksum(about, sealed[4:]) {
		return "", record.ErrDamaged
	}
	return string(sealed[4:]), nil
}

func checksum(about string, body []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli) // made once by the library
	return crc32.Update(crc32.Checksum([]byte(about), table), table, body)
}

// decodeEntity puts an entity together from its row and its facet.
func decodeEntity(id graph.ID, f *record.Facet, sealed []byte) (*graph.Entity, error) {
	body, err := unseal(entityAbout(id), sealed)
	if err != nil {
		return nil, err
	}
	e := &graph.Entity{ID: id, Kind: graph.EntityKind(f.Kind), Stub: f.Stub, Roles: f.Roles}
	e.Records, err = record.EntitiesAlone(body)
	if err == nil && f.Relation {
		err = record.ErrDamaged
	}
	return e, err
}

// decodeRelation puts a relation together from its row and its ends.
func decodeRelation(id graph.ID, kind graph.RelationKind, from, to graph.Ref, sealed []byte) (*graph.Relation, error) {
	body, err := unseal(relationAbout(id, kind, from.ID, to.ID), sealed)
	if err != nil {
		return nil, err
	}
	r := &graph.Relation{ID: id, Kind: kind, From: from, To: to}
	r.Records, err = record.RelationsAlone(body)
	return r, err
}
