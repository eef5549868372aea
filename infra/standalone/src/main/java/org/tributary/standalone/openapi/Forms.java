package org.tributary.standalone.openapi;

/** What every command is answered with, as JSON Schema. */
final class Forms {
    static final String ANSWER = """
            {
              "type": "object",
              "description": "What became of a command.",
              "required": ["id", "version", "events", "streams"],
              "properties": {
                "id": {"type": "string", "format": "uuid", "description": "Of the stream that began, else of the one addressed."},
                "version": {"type": "integer", "description": "The sequence of that stream's last event; the first is 0."},
                "position": {"type": "integer", "description": "Of the last event in the whole history, for minPosition. Absent in a dry run, and with Axon Server while its copy is on the way."},
                "events": {"type": "array", "items": {"type": "string"}, "description": "The stored names of what happened."},
                "streams": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "type": {"type": "string"}, "id": {"type": "string", "format": "uuid"}, "version": {"type": "integer"}
                    }
                  }
                },
                "created": {
                  "type": "array",
                  "description": "What began inside a stream, such as a contribution.",
                  "items": {
                    "type": "object",
                    "properties": {"type": {"type": "string"}, "id": {"type": "string", "format": "uuid"}}
                  }
                },
                "dryRun": {"type": "boolean", "description": "True: nothing was stored."},
                "warnings": {
                  "type": "array",
                  "description": "Of a dry run: what no rule stands against and the sender may want to know.",
                  "items": {
                    "type": "object",
                    "properties": {
                      "code": {"type": "string", "examples": ["may-overlap"]}, "detail": {"type": "string"},
                      "id": {"type": "string", "format": "uuid"}
                    }
                  }
                }
              }
            }
            """;
    static final String PROBLEM = """
            {
              "type": "object",
              "description": "A problem in the form of RFC 9457.",
              "required": ["type", "title", "status", "detail"],
              "properties": {
                "type": {"type": "string", "format": "uri", "examples": ["urn:tributary:problem:nothing-to-change"]},
                "title": {"type": "string"},
                "status": {"type": "integer"},
                "detail": {"type": "string", "description": "What a person can do about it."},
                "instance": {"type": "string"},
                "traceId": {"type": "string", "description": "Finds the request in the log."},
                "parameter": {"type": "string", "description": "Which parameter of the address is wrong."},
                "errors": {
                  "type": "array",
                  "description": "All bad fields.",
                  "items": {
                    "type": "object",
                    "required": ["pointer", "code", "detail"],
                    "properties": {
                      "pointer": {"type": "string", "description": "Where in the body (RFC 6901)."},
                      "code": {"type": "string"},
                      "detail": {"type": "string"}
                    }
                  }
                }
              }
            }
            """;

    private Forms() {}
}
