package paths

import "errors"

// OutOfWork reports whether an error of [Graph.Fetch] says that as many relations
// were read as may be: a search then ends with what it has.
func OutOfWork(err error) bool { return errors.Is(err, errWork) }
