// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/layergraph.h"

#include <ATen/core/Tensor.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/ir/ir.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pw {

/// A dropout layer of a flat graph.
struct FlatDropout {
    std::size_t tensor = 0;          ///< its input, a number of LayerGraph::tensors
    std::vector<std::int64_t> shape; ///< of the mask for one face, without the first dimension
    double probability = 0;
};

/// A method of a TorchScript module as one graph of operators on constants and the method's argument: calls
/// are inlined, training is off, attributes are constants. Its tensors are named by the sub-module that gives
/// them
/// ("layer2"), by the sub-module that takes them ("fc:input"), or by operator and number ("add#7"). Throws
/// what LibTorch throws, or c10::Error with a full sentence.
class FlatGraph {
  public:
    /// `module` is changed: it gets a further method. It must be in evaluation mode.
    FlatGraph(torch::jit::Module& module, const std::string& method);

    /// Runs the method; throws where it cannot take what it is given.
    [[nodiscard]] at::Tensor run(const at::Tensor& example) const;
    /// Runs the method on an example, [1, ...], and takes down the shapes. To be called once, before what
    /// follows.
    void measure(const at::Tensor& example);

    [[nodiscard]] const LayerGraph& layers() const { return m_layers; }
    [[nodiscard]] const std::vector<FlatDropout>& dropouts() const { return m_dropouts; }
    /// The method's result for the example.
    [[nodiscard]] const at::Tensor& result() const { return m_result; }
    /// Does the method bring its result to length 1 at the end? The graph then ends before that.
    [[nodiscard]] bool normalisesResult() const { return m_normalises; }

    /// Number of a tensor by any of its names. Throws when there is none.
    [[nodiscard]] std::size_t tensor(const std::string& name) const;

    /// Copies of the graph as methods of `target`, each with dropout taken out unless said otherwise:
    /// name(x) -> (tensor, [extras]);
    void addPrefix(torch::jit::Module& target, const std::string& name, std::size_t tensor,
                   const std::vector<std::size_t>& extras) const;
    /// name(s) -> result, where s stands for `from`. Throws unless `from` separates argument and result.
    void addSuffix(torch::jit::Module& target, const std::string& name, std::size_t from) const;
    /// name(s, masks) -> result; dropout layer i multiplies by masks[i].
    void addMaskedSuffix(torch::jit::Module& target, const std::string& name, std::size_t from) const;

  private:
    struct NamedEntry {
        std::string name;
        std::size_t tensor = 0;
    };

    void nameTensors(const std::vector<std::string>& names);
    void describeLayers();
    void measureDropouts();
    void leaveOutNormalisation(const std::vector<at::Tensor>& tensors);
    void pinSizes();
    [[nodiscard]] std::shared_ptr<torch::jit::Graph> copyFrom(std::size_t from, bool masked) const;
    [[nodiscard]] std::vector<torch::jit::Value*> valuesOf(const torch::jit::Graph& graph) const;

    [[nodiscard]] std::vector<at::Tensor> runAll(const at::Tensor& example) const;

    std::string m_method; ///< of m_frozen
    torch::jit::Module m_frozen;
    std::shared_ptr<torch::jit::Graph> m_graph; ///< gives a list: the result, then all named tensors
    std::vector<NamedEntry> m_entries;          ///< of that list, from its second element on
    LayerGraph m_layers;
    std::vector<FlatDropout> m_dropouts;
    at::Tensor m_result;
    bool m_normalises = false;
};

} // namespace pw
