// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// What a calibration estimates of each item; D = 1.
public enum CalibrationModel {

    /// Right or wrong; every discrimination is 1. To be trusted from 200 answers per item.
    RASCH,

    /// Right or wrong; all items have the same discrimination.
    ONE_PARAMETER,

    /// Right or wrong; each item has its own discrimination. To be trusted from 500 answers per item.
    TWO_PARAMETER,

    /// Ordered answers 0, 1, ...; each item has its own discrimination. To be trusted from 500 answers per item.
    GRADED
}
