package community_test

import (
	"context"
	"fmt"
	"os"

	"spona/graph/members"
	"spona/graph/store/community"
)

func Example() {
	dir, err := os.MkdirTemp("", "community")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	store, err := community.Open(ctx, dir)
	if err != nil {
		panic(err)
	}
	defer store.Close()
	err = store.Write(ctx, func(w members.Writer) error {
		return w.PutAccount(&members.Account{ID: "u1", Handle: "ana", Email: "ana@example.org"})
	})
	fmt.Println(err)
	err = store.Read(ctx, func(r members.Reader) error {
		a, err := r.AccountByHandle("Ana")
		fmt.Println(a.Email)
		return err
	})
	fmt.Println(err)
	// Output:
	// <nil>
	// ana@example.org
	// <nil>
}
