// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.platform.Identifiers;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// Reorganisations to come and what people did in drills: the routes of imports are open to those who bring other
/// files,
/// and show them nothing of these.
@TestBackend
class SecretImportsTest {

    private static final String REORGANIZATION = """
            改組コード,発令日,状態,種別,旧所属コード,新所属コード,新所属名
            RO1,2027-04-01,作業中,改名,110,110,国保年金課
            """;
    private static final String DRILL = """
            訓練コード,実施日,メール件名,手掛かりの数,前提の整合,職員番号,送信日時,クリック日時
            D1,2026-09-01,配送のお知らせ,少,強,200003,2026-09-01 10:00,2026-09-01 10:01
            """;

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Test
    void aReorganisationIsSeenByTransferOfficersOnly() {
        onlyFor(Role.TRANSFER_OFFICER, "reorganizations", REORGANIZATION);
    }

    @Test
    void aDrillIsSeenBySecurityOfficersOnly() {
        onlyFor(Role.SECURITY_OFFICER, "drills", DRILL);
    }

    private void onlyFor(Role role, String kind, String file) {
        SmallTown.build(mongo);
        var owner = office(role);
        var preview = owner.preview(kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.state()).isEqualTo("PREVIEWED");
        for (var other : new Role[] {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER}) {
            if (other != role) {
                seesNothing(office(other), kind, preview.id());
            }
        }
        assertThat(owner.apply(preview).state()).isEqualTo("APPLIED");
        assertThat(owner.stored(kind)).hasSize(1);
    }

    private static void seesNothing(Office other, String kind, String id) {
        var http = other.http();
        for (var path : new String[] {"", "/changes", "/problems", "/rejected"}) {
            http.get()
                    .uri("/api/v1/imports/" + id + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        for (var list : new String[] {"/api/v1/imports", "/api/v1/imports/kinds"}) {
            var shown = http.get()
                    .uri(list)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(shown).doesNotContain("\"" + kind + "\"");
        }
    }

    private Office office(Role role) {
        return new Office(as, mongo, TestIdentity.token(Identifiers.next(), null, null, role));
    }
}
