// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

/// How many items a part of a list may have: 1 to 200.
final class PageSize {

    private static final int LARGEST = 200;

    private PageSize() {}

    static int of(int wanted) {
        return Math.clamp(wanted, 1, LARGEST);
    }
}
