package members_test

import (
	"fmt"

	"spona/graph/members"
)

func Example() {
	for _, address := range []string{" Ana@Example.org", "ana"} {
		email, err := members.NormalEmail(address)
		fmt.Printf("%q %v\n", email, err)
	}
	fmt.Println(members.NormalHandle("@Ana_90"))
	// Output:
	// "ana@example.org" <nil>
	// "" email: this is no e-mail address; one looks like ana@example.org
	// ana_90 <nil>
}
