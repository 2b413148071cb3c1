package access_test

import (
	"fmt"

	"spona/graph/access"
)

func Example() {
	liberals := access.In("liberals")
	member := access.NewViewer(access.Grants{
		Account: "u1", Role: access.Member, Seats: []access.Seat{{Circle: "liberals", Standing: access.Inside}},
	})
	administrator := access.NewViewer(access.Grants{Account: "u2", Role: access.Administrator, Strong: true})

	fmt.Println(member.May(access.Read, liberals) == access.Allowed)
	fmt.Println(administrator.May(access.Discover, liberals) == access.Allowed)
	fmt.Println(administrator.Check(access.Read, liberals))
	fmt.Println(member.Check(access.Read, access.In("greens")))
	// Output:
	// true
	// true
	// there is no such thing
	// there is no such thing
}
