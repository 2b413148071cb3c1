package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/auth"
)

// tokens are what the driver shows the server: the same each time, or what
// Credentials say once the server has refused what they said before.
func (o Options) tokens() auth.TokenManager {
	if o.Credentials == nil {
		return token(o.User, o.Password)
	}
	return auth.BasicTokenManager(func(ctx context.Context) (driver.AuthToken, error) {
		user, password, err := o.Credentials(ctx)
		return token(user, password), err
	})
}

func token(user, password string) driver.AuthToken {
	if user == "" {
		return driver.NoAuth()
	}
	return driver.BasicAuth(user, password, "")
}
