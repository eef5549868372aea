package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {
    @ParameterizedTest
    @CsvSource({"BDT/2026/017,BDT-2026-017", "A&B|C?D,A-B-C-D", "F 12,F-12"})
    void an_iati_identifier_is_made_of_the_number_without_the_characters_that_iati_forbids(String number, String id) {
        assertThat(References.iatiIdentifier(number)).isEqualTo(id);
    }

    @Test
    void an_id_is_a_whole_uuid_in_lower_case() {
        assertThat(PartnerId.of("0199B3C2-7A10-7001-8A00-5F1E2D3C4B5A").text())
                .isEqualTo("0199b3c2-7a10-7001-8a00-5f1e2d3c4b5a");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> PartnerId.of("1-1-1-1-1"));
    }
}
