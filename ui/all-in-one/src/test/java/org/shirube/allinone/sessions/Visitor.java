// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.sessions;

import org.shirube.allinone.SampleStaff;

/// Somebody who can sign in.
///
/// @param user name at the demo identity
record Visitor(String user, String authority, String number) {

    /// A person of the sample city.
    static Visitor of(String number) {
        return new Visitor("p" + number, SampleStaff.AUTHORITY, number);
    }
}
