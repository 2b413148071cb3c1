package markdown_test

import (
	"fmt"

	"spona/server/markdown"
)

func Example() {
	r := markdown.NewRenderer()
	text := "Look, @[uaaaaaaaaaaaaaaaaaaaaaaaa]: ![the plan](https://evil.example/plan.png) <b>now</b>"
	fmt.Println(r.HTML(text, func(string) string { return "ana" }))
	// Output:
	// <p>Look, @ana: <a href="https://evil.example/plan.png" rel="nofollow noopener noreferrer" target="_blank">the plan</a> &lt;b&gt;now&lt;/b&gt;</p>
}
