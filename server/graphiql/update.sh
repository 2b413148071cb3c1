#!/bin/sh
# Fetches the GraphiQL bundle anew. Run it in this folder after changing a
# version; it needs npm. The style sheet loses its embedded fonts, which are
# four fifths of it: the page uses the fonts of the reader's system.
set -eu
graphiql=3.9.0
react=18.3.1
here=$(pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent \
	"graphiql@$graphiql" "react@$react" "react-dom@$react"
cd node_modules
cp react/umd/react.production.min.js react-dom/umd/react-dom.production.min.js \
	graphiql/graphiql.min.js "$here/assets/"
node -e '
const fs = require("fs");
const css = fs.readFileSync("graphiql/graphiql.min.css", "utf8").replace(/@font-face\s*{[^}]*}/g, "");
fs.writeFileSync(process.argv[1], css);
' "$here/assets/graphiql.min.css"
# The licence texts of everything that the bundle may hold a part of.
node -e '
const fs = require("fs"), path = require("path"), out = [];
const folders = fs.readdirSync(".").flatMap((d) =>
  d.startsWith("@") ? fs.readdirSync(d).map((s) => path.join(d, s)) : [d]);
for (const d of folders.sort()) {
  if (d.startsWith(".")) continue;
  const p = JSON.parse(fs.readFileSync(path.join(d, "package.json"), "utf8"));
  const text = fs.readdirSync(d).filter((f) => /^licen[cs]e/i.test(f))
    .map((f) => fs.readFileSync(path.join(d, f), "utf8").trim()).join("\n\n");
  out.push(`${p.name} ${p.version} (${p.license})\n\n${text || "No text of its own; see the licence named above."}`);
}
fs.writeFileSync(process.argv[1], out.join("\n\n" + "-".repeat(72) + "\n\n").replace(/\r/g, "") + "\n");
' "$here/assets/LICENSES.txt"
