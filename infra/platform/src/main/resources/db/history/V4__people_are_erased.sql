-- What was said of a person is erased on demand. The application may do that where an
-- event of the same append says so, and change nothing of it otherwise.

CREATE FUNCTION history.erase(person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
    UPDATE history.persons SET data = '{"erased":true}' WHERE person_id = person
        AND EXISTS (SELECT FROM history.events WHERE stream_id = person AND name = 'person-erased')
$$;
COMMENT ON FUNCTION history.erase IS 'Leaves of a person, or of a note, that an event says was erased, that there was one.';

REVOKE ALL ON FUNCTION history.erase(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history.erase(uuid) TO "${application}";
