// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// What a calibration estimates of each item; D = 1.
public enum CalibrationModel {

    /// Right or wrong; every discrimination is 1. Answers per item: 200 at least.
    RASCH,

    /// Right or wrong; all items have the same discrimination.
    ONE_PARAMETER,

    /// Right or wrong; each item has its own discrimination. Answers per item: 500 at least.
    TWO_PARAMETER,

    /// Ordered answers 0, 1, ...; each item has its own discrimination. Answers per item: 500 at least.
    GRADED;

    /// How many answers an item should have before its parameters are trusted.
    public int answersNeeded() {
        return this == RASCH ? 200 : 500;
    }
}
