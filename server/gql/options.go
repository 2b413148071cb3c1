package gql

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"spona/resolvers"
)

// Options say how to serve. The zero value is right for a public server.
type Options struct {
	// Log is told the causes of internal failures; nil for nobody. It never gets
	// anything of a request's body.
	Log resolvers.Log

	// Origins are those whose pages may ask beside the one that the request was
	// sent to, such as "https://spona.example" when a proxy changes the Host.
	Origins []string

	// Documents are the texts that a client may name by "sha256:" and their hash
	// in hexadecimal, which is the key, instead of sending them.
	Documents map[string]string

	Answers resolvers.Options

	// Visitor is who asks in the context of a request; nil where there are only
	// visitors.
	Visitor func(context.Context) resolvers.Visit

	// Live answers requests for a websocket, of pages that may ask; nil where there
	// are none. It is given an [Executor].
	Live graphql.Transport

	Timeout time.Duration // for one operation; 0 means 10 s
	AtOnce  int           // operations that run at the same time; 0 means 32
	Limits  Limits
}

// Limits bound one request. A zero means the value in the comment.
type Limits struct {
	Body  int64 // bytes: 1 MiB
	Query int   // bytes of a document: 64 KiB

	JSONDepth  int // levels of a body: 24
	JSONValues int // values in a body: 2,000
	JSONString int // bytes of one string other than the document: 32 KiB, which holds a post

	Tokens     int // of a document: 5,000
	Depth      int // levels of fields, fragments expanded: 12
	Fragments  int // definitions: 50
	Spreads    int // of fragments, inline ones included: 200
	Aliases    int // 30
	RootFields int // of one operation, fragments expanded: 20
	Variables  int // definitions: 100
	Directives int // uses: 100
	Fields     int // of a document, fragments expanded: 5,000
	Pairs      int // of fields that validation compares: 10,000

	Cost int // values that an answer can have: 100,000

	// Introspection has limits of its own: GraphiQL asks for the whole schema at
	// once, more deeply than any other query needs to go.
	IntrospectionDepth int // levels below __schema or __type: 20
	IntrospectionCost  int // values: 400,000

	Cache int // bytes of parsed documents that are kept: 16 MiB
}

func (o Options) normalised() Options {
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	orElse(&o.AtOnce, 32)
	l := &o.Limits
	if l.Body <= 0 {
		l.Body = 1 << 20
	}
	orElse(&l.Query, 64<<10)
	orElse(&l.JSONDepth, 24)
	orElse(&l.JSONValues, 2_000)
	orElse(&l.JSONString, 32<<10)
	orElse(&l.Tokens, 5_000)
	orElse(&l.Depth, 12)
	orElse(&l.Fragments, 50)
	orElse(&l.Spreads, 200)
	orElse(&l.Aliases, 30)
	orElse(&l.RootFields, 20)
	orElse(&l.Variables, 100)
	orElse(&l.Directives, 100)
	orElse(&l.Fields, 5_000)
	orElse(&l.Pairs, 10_000)
	orElse(&l.Cost, 100_000)
	orElse(&l.IntrospectionDepth, 20)
	orElse(&l.IntrospectionCost, 400_000)
	orElse(&l.Cache, 16<<20)
	return o
}

func orElse(value *int, usual int) {
	if *value <= 0 {
		*value = usual
	}
}
