package scalar

import (
	"encoding/json"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"spona/graph"
	"spona/graph/members"
)

// MarshalID writes an id.
func MarshalID(id graph.ID) graphql.Marshaler { return MarshalString(string(id)) }

// UnmarshalID reads an id. GraphQL lets ids be written as whole numbers.
func UnmarshalID(v any) (graph.ID, error) {
	switch v := v.(type) {
	case string:
		return graph.ID(v), nil
	case json.Number:
		return graph.ID(v), nil
	case int64:
		return graph.ID(strconv.FormatInt(v, 10)), nil
	}
	return "", graph.Invalid("id", "an id is a string")
}

// MarshalCommunityID writes an id of the community, null for none.
func MarshalCommunityID(id members.ID) graphql.Marshaler { return MarshalString(string(id)) }

// UnmarshalCommunityID reads an id of the community.
func UnmarshalCommunityID(v any) (members.ID, error) {
	id, err := UnmarshalID(v)
	return members.ID(id), err
}

// MarshalString writes a text, null for an empty one.
func MarshalString(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return graphql.MarshalString(s)
}

// UnmarshalString reads a text, "" for null.
func UnmarshalString(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	}
	return "", graph.Invalid("", "a String is expected")
}

// MarshalProperty writes the name of a property.
func MarshalProperty(p graph.Property) graphql.Marshaler { return MarshalString(string(p)) }

// UnmarshalProperty reads the name of a property.
func UnmarshalProperty(v any) (graph.Property, error) {
	s, err := UnmarshalString(v)
	return graph.Property(s), err
}
