package members

import "context"

const auditBatch = 1000

// Audit goes through the whole moderators' log of a store. It says how many entries
// are as they were written and how the last of them is sealed. The error is
// [graph.CodeConflict] when the one after them is not what was written.
func Audit(ctx context.Context, store Store) (entries int64, seal string, err error) {
	var v Verifier
	err = store.Read(ctx, func(r Reader) error {
		for {
			after, _ := v.Entries()
			batch, err := r.Records(after, auditBatch)
			if err != nil || len(batch) == 0 {
				return err
			}
			for i := range batch {
				if err := v.Next(&batch[i]); err != nil {
					return err
				}
			}
		}
	})
	entries, seal = v.Entries()
	return entries, seal, err
}
