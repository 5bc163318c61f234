"""What shells and ``man`` are told of the command line, all of it read from its parsers."""
