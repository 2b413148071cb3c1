package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"spona/graph"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
	"spona/server/auth"
	"spona/server/folder"
)

// A place is the community of a data folder, open.
type place struct {
	*members.Service
	forum     *forum.Service
	store     *community.Store
	spreading *spreading
}

// spreading is told by the forum that many have to be told of a post, and tells whom
// it is given.
type spreading struct{ to func() }

func (s *spreading) tell() {
	if s.to != nil {
		s.to()
	}
}

// openPlace opens the community of a folder, which it makes where there is none.
// The key comes first: where the community is and its key is not, nothing goes on.
// kept says how its store works, set changes how it works itself; nil for as usual.
func openPlace(ctx context.Context, f folder.Folder, kept community.Options, set func(*members.Options)) (*place, error) {
	secret, err := f.CommunityKey()
	if err != nil {
		return nil, err
	}
	keys, err := auth.NewKeys(secret)
	if err != nil {
		return nil, err
	}
	store, err := community.OpenWith(ctx, f.Dir(), kept)
	if err != nil {
		return nil, err
	}
	options := members.Options{Store: store, Passwords: auth.NewPasswords(auth.Cost{}), Seal: keys, Marks: keys.Marks()}
	if set != nil {
		set(&options)
	}
	service, err := members.New(options)
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	p := &place{Service: service, store: store, spreading: &spreading{}}
	p.forum, err = forum.New(forum.Options{Store: store, Key: keys.Marks(), Spreading: p.spreading.tell})
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return p, nil
}

// dataFlag is the flag of a command that works on the community alone, which is in
// the data folder wherever the graph is.
func dataFlag(cmd *cobra.Command, value *string) {
	cmd.Flags().StringVar(value, "data", usualData, "the data folder")
}

// hasCommunity reports whether a folder has a community.
func hasCommunity(f folder.Folder) bool {
	_, err := os.Stat(filepath.Join(f.Dir(), community.FileName))
	return err == nil
}

// findCommunity opens a data folder that has to have a community.
func findCommunity(dir string) (folder.Folder, error) {
	f, err := openFolder(dir)
	if err == nil && !hasCommunity(f) {
		err = graph.Errorf(graph.CodeNotFound, "", "%s has no community yet; make its first account with: spona user add --data %s", dir, dir)
	}
	return f, err
}

// withPlace opens the community of a data folder, which has to be there, and closes
// it after the work.
func (p *program) withPlace(ctx context.Context, dir string, do func(*place) error) error {
	f, err := findCommunity(dir)
	if err != nil {
		return err
	}
	return p.inPlace(ctx, f, do)
}

// withPeople is withPlace for what needs the store alone, and no key.
func (p *program) withPeople(ctx context.Context, dir string, do func(*community.Store) error) error {
	f, err := findCommunity(dir)
	if err != nil {
		return err
	}
	return readCommunity(ctx, f, do)
}

// inPlace opens the community of a folder and closes it after the work.
func (p *program) inPlace(ctx context.Context, f folder.Folder, do func(*place) error) (err error) {
	c, err := openPlace(ctx, f, community.Options{}, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.store.Close()) }()
	return do(c)
}

// readCommunity opens the store of a community alone, for what needs no key, and
// closes it after the work.
func readCommunity(ctx context.Context, f folder.Folder, do func(*community.Store) error) (err error) {
	store, err := community.Open(ctx, f.Dir())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return do(store)
}

// countAccounts is how many accounts there are.
func countAccounts(ctx context.Context, store members.Store) (n int, err error) {
	err = store.Read(ctx, func(r members.Reader) error {
		page, err := r.Accounts(members.AccountQuery{Limit: 1})
		n = page.Total
		return err
	})
	return n, err
}
