// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import org.shirube.allinone.identity.DemoUsers;

/// What is printed when everything is ready.
final class Welcome {

    private Welcome() {}

    static void print(Options options, double seconds) {
        System.out.printf("%nShirube is ready: http://localhost:%d (%.1f s)%n", options.uiPort(), seconds);
        System.out.printf("  API http://localhost:%d/api/v1, health /actuator/health%n", options.apiPort());
        System.out.printf("  Data %s%n", options.home());
        if (options.identity() == Options.Identity.DEMO) {
            System.out.println("  Demo users (the login page has their passwords):");
            DemoUsers.read().forEach(user -> System.out.printf("    %-17s %s%n", user.name(), user.description()));
        }
        System.out.println("Stop with Ctrl-C.");
    }
}
