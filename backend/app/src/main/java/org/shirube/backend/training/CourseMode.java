// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

/// How a course is held (実施方法).
public enum CourseMode {
    /// 集合.
    CLASSROOM,
    /// eラーニング.
    E_LEARNING,
    /// オンライン.
    ONLINE,
    /// OJT.
    ON_THE_JOB,
    /// 派遣・宿泊.
    RESIDENTIAL
}
