package web

import (
	_ "embed" // for what the build makes
	"encoding/json"
	"fmt"
	"strings"
)

//go:embed src/app/routes.json
var routesJSON []byte

//go:embed src/api/gql/persisted-documents.json
var documentsJSON []byte

// patterns are the addresses of pages as [http.ServeMux] writes them, by the name of
// the route.
func patterns() (map[string]string, error) {
	var routes map[string]string
	if err := json.Unmarshal(routesJSON, &routes); err != nil {
		return nil, fmt.Errorf("web: routes: %w", err)
	}
	for name, route := range routes {
		parts := strings.Split(route, "/")
		for i, part := range parts {
			if name, isParameter := strings.CutPrefix(part, ":"); isParameter {
				parts[i] = "{" + name + "}"
			}
		}
		pattern := strings.Join(parts, "/")
		if strings.HasSuffix(pattern, "/") {
			pattern += "{$}"
		}
		routes[name] = pattern
	}
	return routes, nil
}

// Documents are the texts of the operations that the pages ask, by the SHA-256 of
// each in hexadecimal.
func Documents() (map[string]string, error) {
	var documents map[string]string
	if err := json.Unmarshal(documentsJSON, &documents); err != nil {
		return nil, fmt.Errorf("web: documents: %w", err)
	}
	return documents, nil
}
