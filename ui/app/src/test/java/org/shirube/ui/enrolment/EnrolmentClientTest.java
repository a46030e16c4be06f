// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.contract.platform.Page;
import org.shirube.ui.FakeBackend;

class EnrolmentClientTest {

    private static final String ENROLMENTS = "GET /api/v1/enrolments";

    private final FakeBackend backend = new FakeBackend();

    /// The API takes employee numbers in the same place.
    @Test
    void aPersonIsNamedByIdAndNotByNumber() {
        backend.on(ENROLMENTS, new Page<>(List.of(), 0, null));

        new EnrolmentClient(backend).ofPerson("01a2");

        assertThat(backend.sent(ENROLMENTS).getFirst().query())
                .anyMatch(parameter ->
                        parameter.name().equals("person") && parameter.value().equals("p:01a2"));
    }
}
