package forum_test

import (
	"context"
	"fmt"
	"os"

	"spona/graph/access"
	"spona/graph/forum"
	"spona/graph/members"
	"spona/graph/store/community"
)

func Example() {
	dir, err := os.MkdirTemp("", "forum")
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
	ana := members.Account{ID: members.NewID(members.AccountID), Handle: "ana", Email: "ana@example.org", State: members.Active}
	if err := store.Write(ctx, func(w members.Writer) error { return w.PutAccount(&ana) }); err != nil {
		panic(err)
	}
	talk, err := forum.New(forum.Options{Store: store, Key: make([]byte, 32)})
	if err != nil {
		panic(err)
	}
	if _, err := talk.FirstSpaces(ctx, forum.Space{Name: "Discussion", Purpose: "What the data say, and what they leave out."}); err != nil {
		panic(err)
	}
	viewer := access.NewViewer(access.Grants{Account: string(ana.ID), Role: access.Citizen})
	spaces, err := talk.Spaces(ctx, viewer)
	fmt.Println(spaces[0].Name, err)
	_, err = talk.Start(ctx, viewer, forum.NewTopic{Space: spaces[0].ID, Title: "Пут до болнице", Text: "Who built the road?"})
	fmt.Println(err)
	found, err := talk.Search(ctx, nil, forum.SearchQuery{Text: "bolnice", Limit: 10})
	fmt.Println(found.Total, found.Posts[0].Text, err)
	_, err = talk.Post(ctx, nil, forum.NewPost{Topic: found.Posts[0].Topic, Text: "I did."})
	fmt.Println(err)
	// Output:
	// Discussion <nil>
	// <nil>
	// 1 Who built the road? <nil>
	// sign in first
}
