package main

// importRule says what the packages of a folder may import. Of the standard
// library they may import all but what refuse lists; of our own packages and of
// other modules only what is named. An entry means everything below it as well,
// one that ends in "$" that package alone.
type importRule struct {
	folder string
	ours   []string
	others []string
	refuse []string
	tests  []string // our packages that _test.go files may import as well
}

// importTransports are storage, transport and formats, which the domain knows
// nothing of.
var importTransports = []string{"database/sql", "encoding/json", "encoding/xml", "encoding/csv", "net", "os", "log", "html"}

// importRules are all the rules; for a package the one with the longest folder
// holds. A folder without a rule is a mistake: decide what it may import.
var importRules = []importRule{
	{
		folder: "graph$",
		others: []string{"github.com/govalues/decimal", "golang.org/x/text"},
		refuse: importTransports,
	},
	{
		folder: "graph/view",
		ours:   []string{"graph$"},
		refuse: importTransports,
	},
	{
		folder: "graph/names",
		ours:   []string{"graph$", "graph/view"},
		refuse: importTransports,
	},
	{
		folder: "graph/paths",
		ours:   []string{"graph$", "graph/view"},
		refuse: importTransports,
		tests:  []string{"graph/projection", "graph/store", "graph/storetest"},
	},
	{
		folder: "graph/wording",
		ours:   []string{"graph$", "graph/paths"},
		others: []string{"golang.org/x/text"},
		refuse: importTransports,
	},
	{
		folder: "graph/paths/loops",
		ours:   []string{"graph$", "graph/view", "graph/paths$"},
		refuse: importTransports,
		tests:  []string{"graph/store"},
	},
	{
		folder: "graph/projection",
		ours:   []string{"graph$", "graph/view", "graph/names"},
		refuse: importTransports,
		tests:  []string{"graph/store", "graph/storetest"},
	},
	{
		folder: "graph/access",
		ours:   []string{"graph$"},
		refuse: importTransports,
	},
	{
		folder: "graph/members",
		ours:   []string{"graph$", "graph/access"},
		others: []string{"golang.org/x/text"},
		refuse: importTransports,
		tests:  []string{"graph/store"},
	},
	{
		folder: "graph/events",
		ours:   []string{"graph$", "graph/members"},
		refuse: importTransports,
	},
	{
		folder: "graph/forum",
		ours:   []string{"graph$", "graph/access", "graph/events", "graph/members"},
		refuse: importTransports,
		tests:  []string{"graph/store"},
	},
	{
		folder: "graph/store/community",
		ours:   []string{"graph$", "graph/access", "graph/events", "graph/forum", "graph/members"},
		others: []string{"github.com/pressly/goose/v3", "modernc.org/sqlite", "golang.org/x/sys"},
		refuse: []string{"log", "net$", "net/http"},
	},
	{
		folder: "graph/storetest",
		ours:   []string{"graph$"},
		others: []string{"github.com/govalues/decimal", "github.com/google/go-cmp", "pgregory.net/rapid"},
		refuse: importTransports,
	},
	{
		folder: "graph/store/record",
		ours:   []string{"graph$"},
		others: []string{"github.com/govalues/decimal"},
		refuse: importTransports,
	},
	{
		folder: "graph/store/sqlite",
		ours:   []string{"graph$", "graph/store/record$"},
		others: []string{"github.com/govalues/decimal", "github.com/pressly/goose/v3", "modernc.org/sqlite", "modernc.org/libc", "golang.org/x/sync", "golang.org/x/sys"},
		refuse: []string{"log", "net$", "net/http"},
		tests:  []string{"graph/storetest"},
	},
	{
		folder: "graph/store/neo4j",
		ours:   []string{"graph$", "graph/store/record$"},
		others: []string{"github.com/govalues/decimal", "github.com/neo4j/neo4j-go-driver/v5", "golang.org/x/sync"},
		refuse: []string{"log", "net$", "net/http", "database/sql"},
		tests:  []string{"graph/storetest", "graph/store"},
	},
	{
		folder: "graph/store/neo4j/neo4jtest",
		others: []string{"github.com/neo4j/neo4j-go-driver/v5", "golang.org/x/sys"},
		refuse: []string{"log", "net$", "net/http", "database/sql"},
	},
	{
		folder: "schema",
		ours:   []string{"graph$", "graph/access", "graph/forum", "graph/members", "graph/paths", "graph/wording", "schema"},
		others: []string{"github.com/99designs/gqlgen", "github.com/vektah/gqlparser/v2", "github.com/govalues/decimal"},
		refuse: []string{"log", "database/sql"},
	},
	{
		folder: "loaders$",
		ours:   []string{"graph$", "loaders"},
		others: []string{
			"github.com/govalues/decimal", "github.com/schollz/progressbar/v3", "golang.org/x/sync", "golang.org/x/term",
			"golang.org/x/text",
		},
		refuse: []string{"log", "database/sql"},
		tests:  []string{"graph/store"},
	},
	{folder: "loaders/shareddata", refuse: []string{"log", "database/sql"}},
	importOfFormat("input", "github.com/go-json-experiment/json", "golang.org/x/text"),
	importOfFormat("line", "github.com/go-json-experiment/json"),
	importOfFormat("popolo", "github.com/go-json-experiment/json", "golang.org/x/text"),
	importOfFormat("ftm", "github.com/go-json-experiment/json", "github.com/govalues/decimal"),
	importOfFormat("ocds", "github.com/go-json-experiment/json", "github.com/govalues/decimal"),
	importOfFormat("bods", "github.com/go-json-experiment/json", "github.com/govalues/decimal"),
	importOfFormat("table", "github.com/go-json-experiment/json", "github.com/goccy/go-yaml", "github.com/govalues/decimal"),
	importOfFormat("offshore", "golang.org/x/text"),
	importOfFormat("parlamint"),
	importOfFormat("native", "github.com/go-json-experiment/json", "github.com/govalues/decimal"),
	importOfFormat("demo", "github.com/govalues/decimal"),
	importOfFormat("network"),
	{
		folder: "resolvers",
		ours: []string{
			"graph$", "graph/access", "graph/events", "graph/forum", "graph/members", "graph/names", "graph/paths", "graph/projection", "graph/wording", "schema",
		},
		others: []string{
			"github.com/99designs/gqlgen", "github.com/vektah/gqlparser/v2", "github.com/govalues/decimal", "golang.org/x/sync",
		},
		refuse: []string{"log", "database/sql", "net/http"},
		tests:  []string{"graph/store", "loaders"},
	},
	{
		folder: "server",
		ours:   []string{"graph", "schema", "loaders", "resolvers", "server"},
		others: []string{
			"github.com/99designs/gqlgen", "github.com/agnivade/levenshtein", "github.com/go-webauthn/webauthn", "github.com/goccy/go-yaml", "github.com/gorilla/websocket",
			"github.com/govalues/decimal", "github.com/prometheus/client_golang", "github.com/rs/zerolog", "github.com/spf13/cobra", "github.com/spf13/pflag",
			"github.com/vektah/gqlparser/v2", "github.com/wneessen/go-mail", "golang.org/x/crypto", "golang.org/x/sync",
			"golang.org/x/sys", "golang.org/x/term", "golang.org/x/text",
		},
		refuse: []string{"database/sql"},
	},
	{
		folder: "server/markdown",
		others: []string{"github.com/microcosm-cc/bluemonday", "github.com/yuin/goldmark", "golang.org/x/net", "golang.org/x/text"},
		refuse: []string{"database/sql", "log", "net$", "net/http", "os"},
	},
	{
		folder: "server/web$",
		refuse: []string{"database/sql", "log", "os"},
	},
	{
		folder: "server/web/browser",
		others: []string{"github.com/chromedp", "github.com/rs/zerolog"},
		tests:  []string{"graph", "loaders", "server"},
	},
}

// importOfFormat is the rule of a package that reads one format: it knows the
// domain and what formats share, the input and the line of JSON, and no other
// format.
func importOfFormat(name string, others ...string) importRule {
	return importRule{
		folder: "loaders/" + name,
		ours:   []string{"graph$", "loaders/input", "loaders/line"},
		others: others,
		refuse: []string{"log", "database/sql"},
		tests:  []string{"graph/store", "graph/storetest", "loaders"},
	}
}

// importTestModules may be imported by any _test.go file.
var importTestModules = []string{
	"github.com/emersion/go-smtp", "github.com/google/go-cmp", "github.com/govalues/decimal", "github.com/neo4j/neo4j-go-driver/v5", "pgregory.net/rapid",
}
