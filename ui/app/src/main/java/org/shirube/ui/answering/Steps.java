// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

/// The ways between the screens of a sheet. Each has an address, so that Back works.
interface Steps {

    /// Goes to a screen, counted from 0; the one after the last is the review.
    void to(int index);

    /// The address of a screen.
    String href(int index);
}
